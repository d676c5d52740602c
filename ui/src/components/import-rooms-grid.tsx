import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { RoomRow } from "../bindings/RoomRow";
import { t } from "../messages";
import { formatNumber } from "../messages/format";
import { problemWords } from "../problems/problem-words";
import { RoomStateLabel } from "./import-room-state";
import { RoomsGrid, type GridColumn } from "./rooms-grid";

const useStyles = makeStyles({
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  progress: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  bar: { width: "56px" },
});

type ImportRoomsGridProps = {
  total: number;
  rowAt: (index: number) => RoomRow | undefined;
  onVisible: (first: number, last: number) => void;
  /** Whether the run goes on. */
  moving: boolean;
  opened: number | null;
  onOpen: (index: number) => void;
  /** Absent while a run is under way. */
  onAgain?: ((address: string) => void) | undefined;
};

/** The rooms of a run with the six states. */
export function ImportRoomsGrid(props: ImportRoomsGridProps) {
  const { moving, onAgain } = props;
  const styles = useStyles();
  const columns = useMemo(
    (): GridColumn<RoomRow>[] => [
      {
        id: "state",
        header: t("import.column.state"),
        width: "minmax(144px, 1.3fr)",
        render: (room) => <RoomStateLabel moving={moving} state={room.state} />,
      },
      {
        id: "name",
        header: t("import.column.name"),
        width: "minmax(160px, 1.2fr)",
        render: (room) => <span className={styles.strong}>{room.displayName}</span>,
      },
      {
        id: "address",
        header: t("import.column.address"),
        width: "minmax(120px, 1.5fr)",
        render: (room) => <span className={styles.quiet}>{room.address}</span>,
      },
      {
        id: "progress",
        header: t("import.column.progress"),
        width: "112px",
        render: (room) => (
          <span className={styles.progress}>
            <ProgressBar
              aria-label={t("import.rooms.units", { done: room.unitsDone, total: room.unitsTotal })}
              className={styles.bar}
              max={Math.max(1, room.unitsTotal)}
              value={room.unitsDone}
            />
            <Text size={200}>
              {t("import.rooms.share", { done: room.unitsDone, total: room.unitsTotal })}
            </Text>
          </span>
        ),
      },
      {
        id: "meetings",
        header: t("import.column.meetings"),
        width: "84px",
        align: "end",
        render: (room) => formatNumber(room.meetings),
      },
      {
        id: "problem",
        header: t("import.column.problem"),
        width: "minmax(100px, 1.1fr)",
        render: (room) => {
          const words = room.finding === null ? "" : problemWords(room.finding).title;
          return <span title={words}>{words}</span>;
        },
      },
      ...(onAgain === undefined
        ? []
        : [
            {
              id: "again",
              header: t("import.column.again"),
              width: "92px",
              render: (room: RoomRow) => (
                <Button
                  appearance="subtle"
                  aria-label={t("import.rooms.again", { name: room.displayName })}
                  data-testid={`reimport-${room.address}`}
                  icon={<ArrowClockwise20Regular />}
                  onClick={(event) => {
                    event.stopPropagation();
                    onAgain(room.address);
                  }}
                  size="small"
                />
              ),
            },
          ]),
    ],
    [moving, onAgain, styles.bar, styles.progress, styles.quiet, styles.strong],
  );
  return (
    <RoomsGrid
      columns={columns}
      label={t("import.rooms.table")}
      minWidth={860}
      onOpen={props.onOpen}
      onVisible={props.onVisible}
      opened={props.opened}
      rowAt={props.rowAt}
      rowCount={props.total}
      testIdOf={(room) => `room-${room.address}`}
    />
  );
}
