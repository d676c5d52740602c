import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { PeopleAdd20Regular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { DryRun } from "../../bindings/DryRun";
import type { DryRunCounts } from "../../bindings/DryRunCounts";
import type { DryRunRow } from "../../bindings/DryRunRow";
import { dryRunColumns, DryRunGrid } from "../../components/dry-run-grid";
import { Figures } from "../../components/figures";
import { OwnersBar } from "../../components/owners-bar";
import { OwnersGrid } from "../../components/owners-grid";
import { t } from "../../messages";
import { nextSort, sharesOf, sorted, type DryRunSort } from "./dry-run-rows";

const useStyles = makeStyles({
  top: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "56px",
    rowGap: tokens.spacingVerticalL,
    alignItems: "flex-end",
  },
  // Below the figures where there is no room beside them: the window may be narrow, or a panel open.
  owners: { flex: "1 1 320px", minWidth: 0 },
  missing: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
  },
  head: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  heading: { margin: 0 },
  words: { maxWidth: "720px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type DryRunResultProps = {
  rows: readonly DryRunRow[];
  /** All rooms together; those so far while it is under way. */
  total: DryRunCounts;
  /** Absent while it is under way. */
  result?: DryRun;
  opened: DryRunRow | null;
  onOpen: (row: DryRunRow) => void;
  onUsers: () => void;
};

/** The numbers, the table, and who is missing. */
export function DryRunResult({ rows, total, result, opened, onOpen, onUsers }: DryRunResultProps) {
  const styles = useStyles();
  const [sort, setSort] = useState<DryRunSort | null>(null);
  const shown = useMemo(() => sorted(rows, sort), [rows, sort]);
  const unread = useMemo(() => rows.filter((row) => row.counts === null).length, [rows]);
  const place = opened === null ? -1 : shown.findIndex((row) => row.address === opened.address);
  return (
    <>
      <div className={styles.top}>
        <Figures
          figures={[
            { name: t("dryRun.figure.rooms"), value: rows.length },
            { name: t("dryRun.figure.meetings"), value: total.meetings },
            { name: t("dryRun.figure.series"), value: total.series },
            { name: t("dryRun.figure.unknown"), value: total.ownerUnknown },
            ...(total.leftOut > 0 ? [{ name: t("dryRun.figure.leftOut"), value: total.leftOut }] : []),
            ...(total.removed > 0 ? [{ name: t("dryRun.figure.removed"), value: total.removed }] : []),
            ...(total.held > 0 ? [{ name: t("dryRun.figure.held"), value: total.held }] : []),
            ...(unread > 0 ? [{ name: t("dryRun.figure.attention"), value: unread }] : []),
          ]}
        />
        {total.meetings > 0 && (
          <div className={styles.owners}>
            <OwnersBar {...sharesOf(total)} />
          </div>
        )}
      </div>
      <DryRunGrid
        onOpen={(index) => {
          const row = shown[index];
          if (row) {
            onOpen(row);
          }
        }}
        opened={place === -1 ? null : place}
        rows={shown}
        sort={{
          column: sort?.column ?? "",
          direction: sort?.direction ?? "ascending",
          columns: dryRunColumns,
          labelOf: (column) => t("dryRun.sortBy", { column }),
          onSort: (column) => {
            const known = dryRunColumns.find((candidate) => candidate === column);
            setSort(known ? nextSort(sort, known) : null);
          },
        }}
        total={total}
      />
      {result && <MissingOwners onUsers={onUsers} result={result} />}
    </>
  );
}

function MissingOwners({ result, onUsers }: { result: DryRun; onUsers: () => void }) {
  const styles = useStyles();
  const { ownersMissing, total, fallbackOwner: owner } = result;
  const { missing, outside, nobody } = sharesOf(total);
  if (total.ownerUnknown === 0) {
    return <Text data-testid="owners-none">{t("dryRun.missing.none", { owner })}</Text>;
  }
  return (
    <section className={styles.missing}>
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.heading}>
          {t("dryRun.missing.title")}
        </Subtitle2>
        <Button data-testid="users-add" icon={<PeopleAdd20Regular />} onClick={onUsers} size="small">
          {t("dryRun.missing.add")}
        </Button>
      </div>
      {missing > 0 && (
        <Text className={styles.words}>{t("dryRun.missing.lead", { count: missing, owner })}</Text>
      )}
      {outside > 0 && <Text className={styles.quiet}>{t("dryRun.missing.outsideNote", { owner })}</Text>}
      {nobody > 0 && (
        <Text className={styles.quiet}>{t("dryRun.missing.nobodyNote", { count: nobody, owner })}</Text>
      )}
      <OwnersGrid owners={ownersMissing} />
    </section>
  );
}
