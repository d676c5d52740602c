import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { GridColumn } from "./rooms-grid";

const useStyles = makeStyles({
  foot: { position: "sticky", bottom: 0, zIndex: 1 },
  row: {
    display: "grid",
    alignItems: "center",
    boxSizing: "border-box",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalS,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  end: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

type GridFootProps<Row> = {
  columns: readonly GridColumn<Row>[];
  cells: Readonly<Record<string, ReactNode>>;
  tracks: string;
  minWidth: number;
  height: number;
  /** Its place among the rows, and its first cell's among the columns, counted from 1. */
  index: number;
  offset: number;
  testId: string;
};

/** The row of totals. It stays while the rows above it scroll. */
export function GridFoot<Row>(props: GridFootProps<Row>) {
  const { columns, cells, tracks, minWidth, height, index, offset, testId } = props;
  const styles = useStyles();
  return (
    <div className={styles.foot} role="rowgroup" style={{ minWidth }}>
      <div
        aria-rowindex={index}
        className={styles.row}
        data-testid={testId}
        role="row"
        style={{ gridTemplateColumns: tracks, height }}
      >
        {columns.map((column, position) => (
          <div
            aria-colindex={position + offset}
            className={mergeClasses(styles.cell, column.align === "end" && styles.end)}
            key={column.id}
            role={position === 0 ? "rowheader" : "gridcell"}
          >
            {cells[column.id]}
          </div>
        ))}
      </div>
    </div>
  );
}
