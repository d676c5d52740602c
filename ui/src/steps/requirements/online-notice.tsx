import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { t } from "../../messages";
import { onlineNoticeId } from "./use-requirements";

const useStyles = makeStyles({
  notice: { outlineStyle: "none" },
  body: { display: "flex", flexDirection: "column", whiteSpace: "normal" },
});

/** What cannot be done yet is said at the door, with what can be prepared meanwhile. */
export function OnlineNotice() {
  const styles = useStyles();
  return (
    <div className={styles.notice} data-testid="online-notice" id={onlineNoticeId} tabIndex={-1}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{t("requirements.online.title")}</MessageBarTitle>
          {t("requirements.online.body")}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
