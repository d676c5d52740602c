import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { RoomEntry } from "../../bindings/RoomEntry";
import { clockWords } from "../../components/clock-words";
import { RoomsGrid, type GridColumn } from "../../components/rooms-grid";
import { RoomStatusLabel } from "../../components/rooms-status";
import { t } from "../../messages";
import { formatNumber } from "../../messages/format";
import { formatAgo } from "../../messages/measured";
import { problemWords } from "../../problems/problem-words";
import { allSelected, extendTo, toggleAll, toggleRow } from "./rooms-selection";
import { nextSort, type SortColumn } from "./rooms-state";
import type { RoomsSnapshot, RoomsStore } from "./rooms-store";

const useStyles = makeStyles({
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalXXL,
  },
});

const sortable: readonly SortColumn[] = [
  "status",
  "name",
  "address",
  "kind",
  "capacity",
  "place",
  "problems",
];

function isSortColumn(column: string): column is SortColumn {
  return sortable.some((known) => known === column);
}

/** The worst problem in words, and how many more there are. */
export function problemLine(room: RoomEntry): string {
  if (room.worst === null) {
    return "";
  }
  const { title } = problemWords(room.worst);
  const others = room.problems.length - 1;
  return others === 0 ? title : t("rooms.problemAndMore", { problem: title, count: others });
}

/** The same, with how long ago it was found, or since when and until when it is waited for. */
function problemTip(room: RoomEntry): string {
  const line = problemLine(room);
  if (room.clock !== null) {
    return t("rooms.problemWaits", { problem: line, clock: clockWords(room.clock) });
  }
  return line === "" || room.validated === null
    ? line
    : t("rooms.problemTip", { problem: line, ago: formatAgo(room.validated, new Date()) });
}

type RoomsListProps = {
  snapshot: RoomsSnapshot;
  store: RoomsStore;
  opened: string | null;
  onOpen: (key: string) => void;
};

export function RoomsList({ snapshot, store, opened, onOpen }: RoomsListProps) {
  const styles = useStyles();
  const { order, rooms, view } = snapshot.state;
  const { selection } = snapshot;
  const columns = useMemo(
    (): GridColumn<RoomEntry>[] => [
      {
        id: "status",
        header: t("rooms.column.status"),
        width: "176px",
        render: (room) => <RoomStatusLabel status={room.status} />,
      },
      {
        id: "name",
        header: t("rooms.column.name"),
        width: "minmax(120px, 1.4fr)",
        render: (room) => <span className={styles.strong}>{room.displayName}</span>,
      },
      {
        id: "address",
        header: t("rooms.column.address"),
        width: "minmax(140px, 1.7fr)",
        render: (room) => <span className={styles.quiet}>{room.address}</span>,
      },
      {
        id: "kind",
        header: t("rooms.column.kind"),
        width: "92px",
        render: (room) => t(`rooms.kind.${room.roomKind}`),
      },
      {
        id: "capacity",
        header: t("rooms.column.capacity"),
        width: "64px",
        align: "end",
        render: (room) => (room.capacity === null ? "" : formatNumber(room.capacity)),
      },
      {
        id: "place",
        header: t("rooms.column.place"),
        width: "minmax(116px, 0.8fr)",
        render: (room) => (
          <span title={room.location || room.roomList}>{room.location || room.roomList}</span>
        ),
      },
      {
        id: "problems",
        header: t("rooms.column.problems"),
        width: "minmax(100px, 1.4fr)",
        render: (room) => <span title={problemTip(room)}>{problemLine(room)}</span>,
      },
    ],
    [styles.quiet, styles.strong],
  );
  const keyAt = (index: number): string => order[index] ?? "";

  return (
    <RoomsGrid
      columns={columns}
      empty={
        <div className={styles.empty}>
          <Text>{t("rooms.empty.filtered")}</Text>
          <Button onClick={() => store.view({ text: "", status: "all" })}>{t("rooms.empty.clear")}</Button>
        </div>
      }
      label={t("rooms.table")}
      minWidth={860}
      onOpen={(index) => onOpen(keyAt(index))}
      opened={opened === null ? null : order.indexOf(opened)}
      rowAt={(index) => rooms.get(keyAt(index))}
      rowCount={order.length}
      selection={{
        isSelected: (index) => selection.keys.has(keyAt(index)),
        all: allSelected(selection, order),
        labelAll: t("rooms.selectAll"),
        labelOf: (index) => t("rooms.selectRow", { name: rooms.get(keyAt(index))?.displayName ?? "" }),
        onToggle: (index, range) => {
          const key = keyAt(index);
          store.select((current) => (range ? extendTo(current, key, order) : toggleRow(current, key)));
        },
        onToggleAll: () => store.select((current) => toggleAll(current, order)),
      }}
      sort={{
        column: view.sort.column,
        direction: view.sort.direction,
        columns: sortable,
        labelOf: (column) => t("rooms.sortBy", { column }),
        onSort: (column) => {
          if (isSortColumn(column)) {
            store.view({ sort: nextSort(view.sort, column) });
          }
        },
      }}
      testIdOf={(room) => `room-${room.address}`}
    />
  );
}
