import {
  Button,
  makeStyles,
  Subtitle2,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from "@fluentui/react-components";
import { CalendarCheckmark20Regular, Delete20Regular } from "@fluentui/react-icons";
import type { HeldRoomRow } from "../../bindings/HeldRoomRow";
import type { ImportResult } from "../../bindings/ImportResult";
import { ProblemBar } from "../../components/problem-bar";
import { t } from "../../messages";
import { formatDay, formatMoment, formatNumber } from "../../messages/format";
import { useSectionStyles } from "./section-styles";
import { useHeld } from "./use-held";

const useOwnStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

type HeldSectionProps = {
  setup: string;
  /** Names the run, so that what another one holds is fetched anew. */
  run: string;
  /** Reads these rooms once more: what they still miss and was released is removed. */
  onRead: (rooms: readonly string[]) => void;
  onDecided: () => Promise<void>;
};

function runOf({ started, finished }: ImportResult): string {
  return `${started} ${finished ?? ""}`;
}

type HeldOfRunProps = Omit<HeldSectionProps, "run"> & { result: ImportResult };

/** The same for a run, if anything is held: whether it came to its end or was interrupted, somebody has to decide. */
export function HeldOfRun({ result, ...props }: HeldOfRunProps) {
  const { waiting, kept, released } = result.held;
  return waiting + kept + released > 0 ? <HeldSection {...props} run={runOf(result)} /> : null;
}

/** Meetings that calendars do not have any more and that were too many to be removed without a person. */
function HeldSection({ setup, run, onRead, onDecided }: HeldSectionProps) {
  const styles = { ...useSectionStyles(), ...useOwnStyles() };
  const { removals, problem, busy, decide } = useHeld(setup, run, onDecided);
  const rows = removals?.rooms ?? [];
  const waiting = rows.filter((row) => row.waiting > 0);
  const count = removals?.counts.waiting ?? 0;
  const remove = async (): Promise<void> => {
    if (await decide("remove")) {
      onRead(waiting.map((row) => row.address));
    }
  };
  return (
    <section aria-labelledby="held" className={styles.part} data-testid="held">
      <Subtitle2 as="h2" className={styles.heading} id="held">
        {t("import.held.title")}
      </Subtitle2>
      <Text className={styles.quiet}>{t("import.held.why")}</Text>
      {problem !== null && <ProblemBar problem={problem} />}
      <Table aria-label={t("import.held.title")} size="small">
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{t("import.held.room")}</TableHeaderCell>
            <TableHeaderCell>{t("import.held.meetings")}</TableHeaderCell>
            <TableHeaderCell>{t("import.held.between")}</TableHeaderCell>
            <TableHeaderCell>{t("import.held.since")}</TableHeaderCell>
            <TableHeaderCell>{t("import.held.decision")}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((row) => (
            <TableRow data-testid="held-room" key={row.address}>
              <TableCell className={styles.cell}>
                <span title={row.address}>{row.displayName}</span>
              </TableCell>
              <TableCell className={styles.cell}>
                {t("import.held.of", {
                  count: row.waiting > 0 ? row.waiting : row.kept + row.released,
                  total: formatNumber(row.inPlanner),
                })}
              </TableCell>
              <TableCell className={styles.cell}>
                {t("import.window.range", { from: formatDay(row.oldest), to: formatDay(row.newest) })}
              </TableCell>
              <TableCell className={styles.cell}>{formatMoment(row.since)}</TableCell>
              <TableCell className={styles.cell}>
                <Decision busy={busy} onDecide={decide} row={row} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {count > 0 && (
        <>
          <div className={styles.row}>
            <Button
              data-testid="held-keep"
              disabledFocusable={busy}
              icon={<CalendarCheckmark20Regular />}
              onClick={() => void decide("keep")}
            >
              {t("import.held.keep", { count })}
            </Button>
            <Button
              data-testid="held-remove"
              disabledFocusable={busy}
              icon={<Delete20Regular />}
              onClick={() => void remove()}
            >
              {t("import.held.remove", { count, rooms: waiting.length })}
            </Button>
          </div>
          <Text className={styles.quiet} size={200}>
            {t("import.held.removeHow")}
          </Text>
        </>
      )}
    </section>
  );
}

type DecisionProps = {
  row: HeldRoomRow;
  busy: boolean;
  onDecide: (decision: "keep" | "remove", room: string) => Promise<boolean>;
};

/** What was decided about a room, and the way to decide otherwise. */
function Decision({ row, busy, onDecide }: DecisionProps) {
  const styles = useOwnStyles();
  if (row.waiting > 0) {
    return <>{t(row.because === "room" ? "import.held.byRoom" : "import.held.byRun")}</>;
  }
  const other = row.kept > 0 ? "remove" : "keep";
  return (
    <div className={styles.row}>
      <span>{t(row.kept > 0 ? "import.held.kept" : "import.held.released")}</span>
      <Button
        aria-label={t(`import.held.${other}Of`, { name: row.displayName })}
        data-testid="held-otherwise"
        disabledFocusable={busy}
        onClick={() => void onDecide(other, row.address)}
        size="small"
      >
        {t(`import.held.${other}Instead`)}
      </Button>
    </div>
  );
}
