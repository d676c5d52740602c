import { Button, makeStyles, ProgressBar, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SetupView } from "../../bindings/SetupView";
import type { StepId } from "../../bindings/StepId";
import { ServerPause } from "../../components/server-pause";
import { t } from "../../messages";
import type { FieldError } from "../../components/error-summary";
import type { Counting } from "./import-store";
import { choicesOf } from "./import-window";
import { ImportWindowFields } from "./import-window-fields";
import { PlannerPlace } from "./planner-place";
import { SummaryCards } from "./summary-cards";
import type { useWindowFields } from "./use-window-fields";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  bar: { flexGrow: 1, minWidth: "160px", maxWidth: "320px" },
});

type ImportBeforeProps = {
  setup: SetupView;
  counting: Counting;
  window: ReturnType<typeof useWindowFields>;
  errors: readonly FieldError[];
  onCount: () => void;
  onCancelCount: () => void;
  goTo: (step: StepId) => void;
  /** What stands below the summary. */
  children?: ReactNode;
};

/** Before: the choices, and what will happen. Nothing is written until the one button is pressed. */
export function ImportBefore(props: ImportBeforeProps) {
  const { setup, counting, window: chosen, errors, onCount, onCancelCount, goTo } = props;
  const styles = useStyles();
  const summary = counting.kind === "counted" ? counting.summary : null;
  const stale = counting.kind === "counted" && counting.choices !== choicesOf(setup);
  const event = counting.kind === "counting" ? counting.event : null;
  return (
    <>
      <ImportWindowFields
        fields={chosen.fields}
        form={chosen.form}
        messageOf={(field) => errors.find((error) => error.field === field)?.message}
        days={setup.importDays}
      />
      <section className={styles.part}>
        <div className={styles.head}>
          <Subtitle2 as="h2" className={styles.heading}>
            {t("import.summary.title")}
          </Subtitle2>
          {counting.kind === "counting" ? (
            <>
              <ProgressBar
                aria-label={t("import.count.bar")}
                className={styles.bar}
                {...(event === null ? {} : { max: Math.max(1, event.roomsTotal), value: event.roomsDone })}
              />
              <Text className={styles.quiet} data-testid="count-progress" size={200}>
                {event === null
                  ? t("common.loading")
                  : t("import.count.progress", {
                      done: event.roomsDone,
                      total: event.roomsTotal,
                      meetings: event.meetings,
                    })}
              </Text>
              <Button data-testid="count-cancel" onClick={onCancelCount} size="small">
                {t("import.count.cancel")}
              </Button>
            </>
          ) : (
            <Button data-testid="count" onClick={onCount} size="small">
              {t(summary === null ? "import.count.run" : "import.count.again")}
            </Button>
          )}
        </div>
        {event?.waiting && <ServerPause {...event.waiting} />}
        <SummaryCards form={chosen.form} goTo={goTo} setup={setup} stale={stale} summary={summary} />
        {summary !== null && <PlannerPlace file={summary.planner} />}
      </section>
      {props.children}
    </>
  );
}
