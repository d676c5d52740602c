import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import { t } from "../../messages";
import { onlineNoticeId } from "./use-requirements";

const needs = [
  "requirements.online.need.registration",
  "requirements.online.need.permission",
  "requirements.online.need.scope",
  "requirements.online.need.addresses",
] as const;

const useStyles = makeStyles({
  notice: { outlineStyle: "none", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  body: { display: "flex", flexDirection: "column", whiteSpace: "normal" },
  list: {
    margin: 0,
    paddingInlineStart: "20px",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
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
      <Text weight="semibold">{t("requirements.online.needed")}</Text>
      <ul className={styles.list}>
        {needs.map((need) => (
          <li key={need}>
            <Text>{t(need)}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
