import { Button, makeStyles, Spinner, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { ArrowClockwise20Regular, Delete20Regular } from "@fluentui/react-icons";
import type { RoomEntry } from "../../bindings/RoomEntry";
import type { RoomFindings } from "../../bindings/RoomFindings";
import { CheckTree } from "../../components/check-tree";
import { clockWords } from "../../components/clock-words";
import { FindingView } from "../../components/finding-view";
import { ProblemBar } from "../../components/problem-bar";
import { RoomStatusLabel } from "../../components/rooms-status";
import { SidePanel } from "../../components/side-panel";
import { t } from "../../messages";
import { formatMoment } from "../../messages/format";
import { formatAgo } from "../../messages/measured";
import { RoomFieldInputs } from "./room-field-inputs";
import type { RoomsStore } from "./rooms-store";
import { useRoomFields } from "./use-room-fields";
import { useRoomFindings } from "./use-room-findings";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type RoomPanelProps = {
  setup: string;
  room: RoomEntry;
  store: RoomsStore;
  onClose: () => void;
};

/** One room: what validation found, and its settings in the planner. */
export function RoomPanel({ setup, room, store, onClose }: RoomPanelProps) {
  const styles = useStyles();
  const { fields, problem, change, flush } = useRoomFields(room, store);
  const findings = useRoomFindings(setup, room);

  return (
    <SidePanel onClose={onClose} title={room.displayName}>
      <div className={styles.part}>
        <Text className={styles.quiet}>{room.address}</Text>
        <RoomStatusLabel status={room.status} />
        {room.clock !== null && <Text size={200}>{clockWords(room.clock)}</Text>}
        {room.validated !== null && (
          <Text className={styles.quiet} size={200}>
            {t("rooms.panel.validatedAt", {
              ago: formatAgo(room.validated, new Date()),
              when: formatMoment(room.validated),
            })}
          </Text>
        )}
        {room.roomList !== "" && (
          <Text className={styles.quiet} size={200}>
            {t("rooms.panel.list", { list: room.roomList })}
          </Text>
        )}
        <div className={styles.actions}>
          <Button
            data-testid="panel-validate"
            icon={<ArrowClockwise20Regular />}
            onClick={() => void store.validate([room.address])}
            size="small"
          >
            {t("rooms.panel.validate")}
          </Button>
          <Button
            data-testid="panel-remove"
            icon={<Delete20Regular />}
            onClick={() => {
              onClose();
              void store.remove([room.address]);
            }}
            size="small"
          >
            {t("rooms.panel.remove")}
          </Button>
        </div>
      </div>
      <div className={styles.part}>
        <Subtitle2 as="h3" className={styles.heading}>
          {t("rooms.panel.findings")}
        </Subtitle2>
        {findings.kind === "loading" && (
          <Spinner label={t("common.loading")} labelPosition="after" size="tiny" />
        )}
        {findings.kind === "failed" && <ProblemBar problem={findings.problem} />}
        {findings.kind === "loaded" && <Found found={findings.found} />}
      </div>
      <div className={styles.part}>
        <Subtitle2 as="h3" className={styles.heading}>
          {t("rooms.panel.settings")}
        </Subtitle2>
        <Text className={styles.quiet} size={200}>
          {t("rooms.panel.saved")}
        </Text>
        <RoomFieldInputs fields={fields} onBlur={flush} onChange={change} problem={problem} withName />
      </div>
    </SidePanel>
  );
}

/** Its checks; what an earlier session made of them is told as such. */
function Found({ found: { room, rows, whole } }: { found: RoomFindings }) {
  const styles = useStyles();
  if (room.validated === null) {
    return <Text className={styles.quiet}>{t("rooms.panel.notValidated")}</Text>;
  }
  return (
    <>
      {rows.length > 0 && <CheckTree label={t("rooms.panel.findings")} rows={rows} />}
      {rows.length === 0 && room.worst && <FindingView finding={room.worst} />}
      {!whole && (
        <Text className={styles.quiet} size={200}>
          {t(room.worst ? "rooms.panel.kept" : "rooms.panel.nothingFound")}
        </Text>
      )}
    </>
  );
}
