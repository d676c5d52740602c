import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { OutputRun } from "../../bindings/OutputRun";
import type { OutputTable } from "../../bindings/OutputTable";
import type { OutputUnderstood } from "../../bindings/OutputUnderstood";
import { t } from "../../messages";
import { formatNumber } from "../../messages/format";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  scroll: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { tableLayout: "auto", width: "max-content", minWidth: "100%" },
  head: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  cell: { maxWidth: "320px", overflowWrap: "anywhere", verticalAlign: "top", paddingBlock: "4px" },
  absent: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  list: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
});

/** Objects that stand side by side; more of them stand one below the other. */
const MOST_SIDE_BY_SIDE = 3;

/** What a pasted text is understood as: where it comes from, its objects, what scripts did. */
export function OutputUnderstoodView({ understood }: { understood: OutputUnderstood }) {
  const styles = useStyles();
  const { origins, remarks, tables, runs } = understood;
  return (
    <div className={styles.part}>
      {origins.map((origin) => (
        <Text key={origin}>{origin}</Text>
      ))}
      {remarks.length > 0 && (
        <ul className={styles.list}>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {tables.map((table) => (
        <ObjectsTable key={table.command} table={table} />
      ))}
      {runs.map((run) => (
        <RunTable key={run.at} run={run} />
      ))}
    </div>
  );
}

function ObjectsTable({ table }: { table: OutputTable }) {
  const styles = useStyles();
  const { command, rows, total } = table;
  return (
    <div className={styles.part}>
      <Text weight="semibold">{t("requirements.bring.table", { command, count: total })}</Text>
      {/* Wide tables scroll, so the keyboard must reach them. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div aria-label={command} className={styles.scroll} role="region" tabIndex={0}>
        {rows.length <= MOST_SIDE_BY_SIDE ? <Upright table={table} /> : <Lying table={table} />}
      </div>
      {total > rows.length && (
        <Text size={200}>{t("requirements.bring.more", { count: total - rows.length })}</Text>
      )}
    </div>
  );
}

/** An object a row, when there are many. */
function Lying({ table: { command, columns, rows } }: { table: OutputTable }) {
  const styles = useStyles();
  return (
    <Table aria-label={command} className={styles.table} size="small">
      <TableHeader>
        <TableRow>
          {columns.map((column) => (
            <TableHeaderCell className={styles.head} key={column}>
              {column}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row, index) => (
          // Objects have no key of their own, and their order never changes.
          <TableRow data-testid="understood-object" key={index}>
            {columns.map((column, at) => (
              <TableCell className={styles.cell} key={column}>
                <Cell value={row[at] ?? null} />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** A property a row, when there are few objects: all of it is seen without scrolling. */
function Upright({ table: { command, columns, rows } }: { table: OutputTable }) {
  const styles = useStyles();
  return (
    <Table aria-label={command} size="small">
      <TableBody>
        {columns.map((column, at) => (
          <TableRow key={column}>
            <TableHeaderCell className={styles.head} scope="row">
              {column}
            </TableHeaderCell>
            {rows.map((row, index) => (
              // Objects have no key of their own, and their order never changes.
              <TableCell
                className={styles.cell}
                data-testid={at === 0 ? "understood-object" : undefined}
                key={index}
              >
                <Cell value={row[at] ?? null} />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** What was not printed is told from what is empty. */
function Cell({ value }: { value: string | null }) {
  const styles = useStyles();
  if (value === null || value === "") {
    return (
      <span className={styles.absent}>
        {t(value === null ? "requirements.bring.absent" : "requirements.bring.empty")}
      </span>
    );
  }
  return value;
}

function RunTable({ run }: { run: OutputRun }) {
  const styles = useStyles();
  return (
    <Table aria-label={t("requirements.bring.run")} size="small">
      <TableHeader>
        <TableRow>
          <TableHeaderCell className={styles.head}>{t("requirements.bring.task")}</TableHeaderCell>
          <TableHeaderCell className={styles.head}>{t("requirements.bring.ended")}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {run.tasks.map((task) => (
          <TableRow data-ended={task.ended} data-testid="understood-task" key={task.does}>
            <TableCell className={styles.cell}>{task.does}</TableCell>
            <TableCell className={styles.cell}>
              <div className={styles.part}>
                <Text weight="semibold">{t(`requirements.bring.end.${task.ended}`)}</Text>
                <Text size={200}>
                  {t("requirements.bring.counts", {
                    changed: formatNumber(task.changed),
                    already: formatNumber(task.already),
                  })}
                </Text>
                <Reasons total={task.total} why={task.why} />
              </div>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** The first reasons, and how many more there are. */
export function Reasons({ why, total }: { why: readonly string[]; total: number }) {
  const styles = useStyles();
  if (why.length === 0) {
    return null;
  }
  return (
    <ul className={styles.list}>
      {why.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {total > why.length && <li>{t("requirements.bring.moreReasons", { count: total - why.length })}</li>}
    </ul>
  );
}
