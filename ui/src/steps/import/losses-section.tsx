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
import { Checkmark20Regular } from "@fluentui/react-icons";
import type { LeftOutRow } from "../../bindings/LeftOutRow";
import type { LossCounts } from "../../bindings/LossCounts";
import { ProblemBar } from "../../components/problem-bar";
import { t } from "../../messages";
import { formatCalendarDay, formatMoment } from "../../messages/format";
import { named } from "../../messages/joined";
import { problemWords } from "../../problems/problem-words";
import { useSectionStyles } from "./section-styles";
import { useLosses } from "./use-losses";

const useOwnStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  more: { alignSelf: "flex-start" },
});

type LossesSectionProps = {
  setup: string;
  /** Names the run, so that another one's losses are fetched anew. */
  run: string;
  counts: LossCounts;
  onAccepted: () => Promise<void>;
};

/** What could not be read, each with its room and its day: nothing is lost without a name. */
export function LossesSection({ setup, run, counts, onAccepted }: LossesSectionProps) {
  const styles = { ...useSectionStyles(), ...useOwnStyles() };
  const losses = useLosses(setup, run, onAccepted);
  return (
    <section aria-labelledby="losses" className={styles.part} data-testid="losses">
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.heading} id="losses">
          {t("import.losses.title")}
        </Subtitle2>
        {counts.new > 0 && (
          <Button
            data-testid="accept-all"
            disabledFocusable={losses.busy}
            icon={<Checkmark20Regular />}
            onClick={() => void losses.accept()}
            size="small"
          >
            {t("import.losses.acceptAll", { count: counts.new })}
          </Button>
        )}
      </div>
      <Text className={styles.quiet}>{t("import.losses.how")}</Text>
      {losses.problem !== null && <ProblemBar problem={losses.problem} />}
      <Table aria-label={t("import.losses.title")} size="small">
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{t("import.losses.room")}</TableHeaderCell>
            <TableHeaderCell>{t("import.losses.when")}</TableHeaderCell>
            <TableHeaderCell>{t("import.losses.subject")}</TableHeaderCell>
            <TableHeaderCell>{t("import.losses.why")}</TableHeaderCell>
            <TableHeaderCell>{t("import.losses.seen")}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {losses.rows.map((row) => (
            <TableRow data-testid="loss" key={`${row.address} ${row.fingerprint}`}>
              <TableCell className={styles.cell}>
                <span title={row.address}>{row.displayName}</span>
              </TableCell>
              <TableCell className={styles.cell}>{whenOf(row)}</TableCell>
              <TableCell className={styles.cell}>{subjectOf(row)}</TableCell>
              <TableCell className={styles.cell}>{whyOf(row)}</TableCell>
              <TableCell className={styles.cell}>
                {row.acknowledged === null ? (
                  <Button
                    aria-label={t("import.losses.acceptOf", { name: row.displayName, when: whenOf(row) })}
                    data-testid="accept"
                    disabledFocusable={losses.busy}
                    onClick={() => void losses.accept(row)}
                    size="small"
                  >
                    {t("import.losses.accept")}
                  </Button>
                ) : (
                  t("import.losses.accepted", { when: formatMoment(row.acknowledged) })
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {losses.rows.length < losses.total && (
        <Button
          className={styles.more}
          data-testid="more-losses"
          disabledFocusable={losses.busy}
          onClick={() => void losses.more()}
          size="small"
        >
          {t("import.losses.more", { count: losses.total - losses.rows.length })}
        </Button>
      )}
    </section>
  );
}

function whenOf({ day, time, reason, end }: LeftOutRow): string {
  if (day === null) {
    return t("import.losses.dayUnknown");
  }
  const begin = time === null ? formatCalendarDay(day) : `${formatCalendarDay(day)}, ${time}`;
  return reason === "gap" && end !== null
    ? t("import.losses.until", { begin, end: formatMoment(end) })
    : begin;
}

function subjectOf({ subject, reason }: LeftOutRow): string {
  if (reason === "gap") {
    return t("import.losses.whole");
  }
  return subject === "" ? t("import.losses.subjectUnknown") : subject;
}

function whyOf({ finding, reason }: LeftOutRow): string {
  const why = t(reason === "gap" ? "import.losses.gap" : "import.losses.unreadable");
  return finding === null ? why : named(why, problemWords(finding).title);
}
