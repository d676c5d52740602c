import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  type MessageBarProps,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { FileLines } from "../../components/file-lines";
import { t } from "../../messages";
import { inSentences, listed } from "../../messages/joined";
import type { RoomsNotice } from "./rooms-store";

function addedWords(notice: Extract<RoomsNotice, { kind: "added" }>): string[] {
  return [
    t("rooms.notice.added", { count: notice.added.length }),
    notice.duplicates > 0 ? t("rooms.notice.duplicates", { count: notice.duplicates }) : "",
    notice.rejected > 0 ? t("rooms.notice.rejected", { count: notice.rejected }) : "",
    notice.refused.length > 0 ? t("rooms.notice.refused", { count: notice.refused.length }) : "",
    notice.truncated.length > 0 ? t("rooms.notice.truncated", { lists: listed(notice.truncated) }) : "",
  ];
}

function wordsOf(notice: RoomsNotice): string {
  switch (notice.kind) {
    case "added":
      return inSentences(...addedWords(notice));
    case "removed":
      return t("rooms.notice.removed", { count: notice.rooms.length });
    case "restored":
      return t("rooms.notice.restored", { count: notice.count });
    case "edited":
      return t("rooms.notice.edited", { count: notice.count });
    case "validated": {
      const { ready, problems, waiting, skipped, cancelled, stoppedBy } = notice.result;
      return inSentences(
        t("rooms.notice.validated", { count: ready }),
        problems > 0 ? t("rooms.notice.problems", { count: problems }) : "",
        waiting > 0 ? t("rooms.notice.waiting", { count: waiting }) : "",
        skipped > 0 ? t("rooms.notice.skipped", { count: skipped }) : "",
        cancelled ? t("rooms.notice.cancelled") : "",
        stoppedBy === null ? "" : t("rooms.notice.stopped"),
      );
    }
  }
}

function intentOf(notice: RoomsNotice): NonNullable<MessageBarProps["intent"]> {
  if (notice.kind === "validated") {
    const { problems, waiting, skipped } = notice.result;
    if (problems + skipped > 0) {
      return "warning";
    }
    return waiting > 0 ? "info" : "success";
  }
  if (notice.kind === "added") {
    const leftOut = notice.rejected + notice.refused.length + notice.truncated.length;
    return leftOut > 0 || (notice.added.length === 0 && notice.duplicates === 0) ? "warning" : "success";
  }
  return "info";
}

const useStyles = makeStyles({ body: { whiteSpace: "normal", overflowWrap: "anywhere" } });

type RoomsNoticeBarProps = {
  notice: RoomsNotice;
  onUndo: () => void;
  onMend: () => void;
  onDismiss: () => void;
};

/** Says what happened last, with a way back where there is one. It stays until the next thing happens. */
export function RoomsNoticeBar({ notice, onUndo, onMend, onDismiss }: RoomsNoticeBarProps) {
  const styles = useStyles();
  const undoable = notice.kind === "removed" || (notice.kind === "added" && notice.added.length > 0);
  const bar = (
    <MessageBar data-testid="rooms-notice" intent={intentOf(notice)} politeness="polite">
      <MessageBarBody className={styles.body}>{wordsOf(notice)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={t("common.close")}
            icon={<Dismiss20Regular />}
            onClick={onDismiss}
          />
        }
      >
        {notice.kind === "added" && notice.rejected > 0 && (
          <Button data-testid="mend" onClick={onMend}>
            {t("rooms.notice.mend")}
          </Button>
        )}
        {undoable && (
          <Button data-testid="undo" onClick={onUndo}>
            {t("common.undo")}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
  return notice.kind === "added" ? (
    <>
      {bar}
      <FileLines
        label={t(notice.refused.length > 0 ? "rooms.file.lines" : "rooms.file.notes")}
        lines={notice.refused}
        notes={notice.notes}
        testId="rooms-refused"
      />
    </>
  ) : (
    bar
  );
}
