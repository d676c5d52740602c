import { Button, makeStyles, Spinner, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { ArrowClockwise20Regular, Delete20Regular } from "@fluentui/react-icons";
import type { RoomEntry } from "../../bindings/RoomEntry";
import { CheckTree } from "../../components/check-tree";
import { ProblemBar } from "../../components/problem-bar";
import { RoomStatusLabel } from "../../components/rooms-status";
import { SidePanel } from "../../components/side-panel";
import { t } from "../../messages";
import { formatMoment } from "../../messages/format";
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
  const { fields, change, flush } = useRoomFields(room, store);
  const findings = useRoomFindings(setup, room);

  return (
    <SidePanel onClose={onClose} title={room.displayName}>
      <div className={styles.part}>
        <Text className={styles.quiet}>{room.address}</Text>
        <RoomStatusLabel status={room.status} />
        {room.validated !== null && (
          <Text className={styles.quiet} size={200}>
            {t("rooms.panel.validatedAt", { when: formatMoment(room.validated) })}
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
        {findings.kind === "loaded" &&
          (findings.rows.length === 0 ? (
            <Text className={styles.quiet}>{t("rooms.panel.notValidated")}</Text>
          ) : (
            <CheckTree label={t("rooms.panel.findings")} rows={findings.rows} />
          ))}
      </div>
      <div className={styles.part}>
        <Subtitle2 as="h3" className={styles.heading}>
          {t("rooms.panel.settings")}
        </Subtitle2>
        <Text className={styles.quiet} size={200}>
          {t("rooms.panel.saved")}
        </Text>
        <RoomFieldInputs fields={fields} onBlur={flush} onChange={change} withName />
      </div>
    </SidePanel>
  );
}
