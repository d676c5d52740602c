import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { DryRunCounts } from "../bindings/DryRunCounts";
import type { DryRunRow } from "../bindings/DryRunRow";
import { t } from "../messages";
import { formatNumber } from "../messages/format";
import { problemWords } from "../problems/problem-words";
import { RoomsGrid, type GridColumn, type GridSort } from "./rooms-grid";

/** The counts in the order of the table, and whether one above zero asks for a look. */
const counted = [
  { id: "meetings", width: "84px", tells: false },
  { id: "series", width: "68px", tells: false },
  { id: "endless", width: "76px", tells: true },
  { id: "ownerUnknown", width: "88px", tells: true },
  { id: "subjectHidden", width: "116px", tells: true },
  { id: "private", width: "72px", tells: false },
  { id: "leftOut", width: "84px", tells: false },
  { id: "removed", width: "88px", tells: true },
] as const satisfies readonly { id: keyof DryRunCounts; width: string; tells: boolean }[];

export type DryRunColumn = "name" | "address" | (typeof counted)[number]["id"];

export const dryRunColumns: readonly DryRunColumn[] = ["name", "address", ...counted.map(({ id }) => id)];

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold },
  failed: {
    color: tokens.colorStatusDangerForeground1,
    verticalAlign: "text-bottom",
    marginInlineEnd: "4px",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  none: { color: tokens.colorNeutralForeground3 },
  tells: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusWarningForeground3 },
});

type DryRunGridProps = {
  rows: readonly DryRunRow[];
  total: DryRunCounts;
  sort: GridSort;
  opened: number | null;
  onOpen: (index: number) => void;
};

/** What an import would bring, a room a row, with the totals below. */
export function DryRunGrid({ rows, total, sort, opened, onOpen }: DryRunGridProps) {
  const styles = useStyles();
  const columns = useMemo(
    (): GridColumn<DryRunRow>[] => [
      {
        id: "name",
        header: t("dryRun.column.name"),
        width: "minmax(144px, 1.6fr)",
        render: (row) => (
          <span className={styles.name} title={row.displayName}>
            {row.problem !== null && <ErrorCircle16Filled aria-hidden="true" className={styles.failed} />}
            {row.displayName}
          </span>
        ),
      },
      {
        id: "address",
        header: t("dryRun.column.address"),
        width: "minmax(96px, 1.2fr)",
        render: (row) => {
          const words = row.problem === null ? row.address : problemWords(row.problem).title;
          return (
            <span className={styles.quiet} title={words}>
              {words}
            </span>
          );
        },
      },
      ...counted.map(({ id, width, tells }): GridColumn<DryRunRow> => ({
        id,
        width,
        align: "end",
        header: t(`dryRun.column.${id}`),
        help: t(`dryRun.help.${id}`),
        render: ({ counts }) =>
          counts === null ? (
            <span className={styles.none}>–</span>
          ) : (
            <span className={mergeClasses(counts[id] === 0 ? styles.none : tells && styles.tells)}>
              {formatNumber(counts[id])}
            </span>
          ),
      })),
    ],
    [styles],
  );
  return (
    <RoomsGrid
      columns={columns}
      fit
      foot={{
        testId: "dry-run-total",
        cells: {
          name: t("dryRun.totalLabel"),
          address: t("dryRun.total", { count: rows.length }),
          ...Object.fromEntries(counted.map(({ id }) => [id, formatNumber(total[id])])),
        },
      }}
      label={t("dryRun.table")}
      minWidth={900}
      onOpen={onOpen}
      opened={opened}
      rowAt={(index) => rows[index]}
      rowCount={rows.length}
      sort={sort}
      testId="dry-run-grid"
      testIdOf={(row) => `dry-run-row-${row.address}`}
    />
  );
}
