import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";
import type { GridColumn } from "./rooms-grid";

const useStyles = makeStyles({
  row: {
    position: "absolute",
    insetInline: 0,
    top: 0,
    display: "grid",
    alignItems: "center",
    boxSizing: "border-box",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase300,
    cursor: "default",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  openable: { cursor: "pointer" },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  opened: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  check: { display: "grid", justifyContent: "center" },
  cell: {
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalS,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  end: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

type GridRowProps<Row> = {
  index: number;
  start: number;
  height: number;
  tracks: string;
  columns: readonly GridColumn<Row>[];
  row: Row | undefined;
  select: ReactNode;
  selected: boolean | undefined;
  opened: boolean;
  tabbable: boolean;
  testIdOf: (row: Row) => string;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onPoint: (index: number) => void;
  onOpen: ((index: number) => void) | undefined;
};

export function GridRow<Row>(props: GridRowProps<Row>) {
  const { columns, index, onOpen, row, select } = props;
  const styles = useStyles();
  const offset = select ? 2 : 1;
  return (
    <div
      aria-rowindex={index + 2}
      aria-selected={props.selected}
      className={mergeClasses(
        styles.row,
        onOpen && styles.openable,
        props.selected && styles.selected,
        props.opened && styles.opened,
      )}
      data-index={index}
      data-testid={row === undefined ? undefined : props.testIdOf(row)}
      onClick={() => {
        props.onPoint(index);
        onOpen?.(index);
      }}
      onFocus={() => props.onPoint(index)}
      onKeyDown={props.onKeyDown}
      role="row"
      style={{
        height: props.height,
        transform: `translateY(${props.start}px)`,
        gridTemplateColumns: props.tracks,
      }}
      tabIndex={props.tabbable ? 0 : -1}
    >
      {select && (
        <div aria-colindex={1} className={styles.check} role="gridcell">
          {select}
        </div>
      )}
      {columns.map((column, position) => (
        <div
          aria-colindex={position + offset}
          className={mergeClasses(styles.cell, column.align === "end" && styles.end)}
          key={column.id}
          role="gridcell"
        >
          {row !== undefined && column.render(row)}
        </div>
      ))}
    </div>
  );
}
