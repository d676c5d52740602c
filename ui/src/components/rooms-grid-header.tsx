import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDown12Regular, ArrowUp12Regular } from "@fluentui/react-icons";
import { t } from "../messages";
import type { GridColumn, GridSelection, GridSort } from "./rooms-grid";

const useStyles = makeStyles({
  head: { position: "sticky", top: 0, zIndex: 1 },
  row: {
    display: "grid",
    alignItems: "center",
    height: "40px",
    boxSizing: "border-box",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  cell: { minWidth: 0, paddingInline: tokens.spacingHorizontalS },
  end: { textAlign: "end", justifyContent: "flex-end" },
  sort: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    height: "32px",
    paddingInline: 0,
    border: "none",
    backgroundColor: "transparent",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  check: { justifySelf: "center" },
});

type GridHeaderProps<Row> = {
  columns: readonly GridColumn<Row>[];
  tracks: string;
  minWidth: number;
  selection: GridSelection | undefined;
  sort: GridSort | undefined;
};

export function GridHeader<Row>({ columns, tracks, minWidth, selection, sort }: GridHeaderProps<Row>) {
  const styles = useStyles();
  const offset = selection ? 2 : 1;
  return (
    <div className={styles.head} role="rowgroup" style={{ minWidth }}>
      <div aria-rowindex={1} className={styles.row} role="row" style={{ gridTemplateColumns: tracks }}>
        {selection && (
          <div aria-colindex={1} className={styles.check} role="columnheader">
            <Checkbox
              aria-label={selection.labelAll}
              checked={selection.all}
              onChange={selection.onToggleAll}
            />
          </div>
        )}
        {columns.map((column, position) => {
          const sortable = sort?.columns.includes(column.id) ?? false;
          const sorted = sort?.column === column.id ? sort.direction : "none";
          return (
            <div
              aria-colindex={position + offset}
              aria-sort={sortable ? sorted : undefined}
              className={mergeClasses(styles.cell, column.align === "end" && styles.end)}
              key={column.id}
              role="columnheader"
            >
              {sort !== undefined && sortable ? (
                <button
                  className={mergeClasses(styles.sort, column.align === "end" && styles.end)}
                  onClick={() => sort.onSort(column.id)}
                  title={column.help ?? sort.labelOf(column.header)}
                  type="button"
                >
                  <span className={styles.text}>{column.header}</span>
                  {sorted === "ascending" && <ArrowUp12Regular aria-hidden />}
                  {sorted === "descending" && <ArrowDown12Regular aria-hidden />}
                </button>
              ) : (
                <span className={styles.text} title={column.help}>
                  {column.header || t("rooms.column.select")}
                </span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
