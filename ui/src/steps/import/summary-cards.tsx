import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ImportForm } from "../../bindings/ImportForm";
import type { ImportSummary } from "../../bindings/ImportSummary";
import type { SetupView } from "../../bindings/SetupView";
import type { StepId } from "../../bindings/StepId";
import { ImportBar } from "../../components/import-bar";
import { ImportCard } from "../../components/import-card";
import { t } from "../../messages";
import { formatNumber } from "../../messages/format";
import { focusField } from "../../components/error-summary";
import { backField, rangeOf } from "./import-window-fields";
import { readyRooms } from "./import-window";

const useStyles = makeStyles({
  cards: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(160px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
});

type SummaryCardsProps = {
  setup: SetupView;
  form: ImportForm;
  summary: ImportSummary | null;
  /** The numbers were counted before the last change. */
  stale: boolean;
  goTo: (step: StepId) => void;
};

function meetingsLines(summary: ImportSummary | null, stale: boolean): ReactNode[] {
  if (summary === null) {
    return [];
  }
  const counted = summary.rooms - summary.uncounted;
  const { estimatedFrom } = summary;
  return [
    estimatedFrom === null
      ? null
      : t("import.card.meetings.estimated", { count: estimatedFrom, total: summary.rooms }),
    stale ? t("import.card.meetings.stale") : null,
    summary.cancelled ? t("import.count.cancelled") : null,
    summary.uncounted > 0 && !summary.cancelled
      ? t("import.card.meetings.uncounted", { count: summary.uncounted })
      : null,
    counted > 0 ? t("import.card.meetings.perRoom", { count: Math.round(summary.meetings / counted) }) : null,
  ];
}

function meetingsOf(summary: ImportSummary | null): string {
  if (summary === null) {
    return t("import.card.meetings.unknown");
  }
  const meetings = formatNumber(summary.meetings);
  return summary.estimatedFrom === null ? meetings : t("import.card.meetings.about", { meetings });
}

/** What will happen, one card a topic, each with the way to change it. */
export function SummaryCards({ setup, form, summary, stale, goTo }: SummaryCardsProps) {
  const styles = useStyles();
  const { ready, leftOut } = readyRooms(setup);
  const owner = setup.exchange.fallbackOwner;
  const owners = summary?.owners ?? null;
  const silent = setup.silenceNotifications;
  return (
    <div className={styles.cards}>
      <ImportCard
        lines={
          leftOut > 0
            ? [t("import.card.rooms.leftOut", { count: leftOut }), t("import.card.rooms.leftOutWhy")]
            : [t("import.card.rooms.all")]
        }
        onChange={() => goTo("rooms")}
        testId="card-rooms"
        topic={t("import.card.rooms")}
        value={formatNumber(ready)}
      />
      <ImportCard
        lines={setup.importDays === null ? [] : [rangeOf(setup.importDays)]}
        onChange={() => focusField(backField)}
        testId="card-window"
        topic={t("import.card.window")}
        value={t("import.card.window.days", { count: form.daysBack + form.daysAhead })}
      />
      <ImportCard
        lines={meetingsLines(summary, stale)}
        onChange={() => focusField(backField)}
        testId="card-meetings"
        topic={t("import.card.meetings")}
        value={meetingsOf(summary)}
      />
      <ImportCard
        lines={
          owners === null
            ? [t("import.card.owners.fallback", { owner })]
            : owners.missing === 0
              ? [t("import.card.owners.none", { total: owners.found })]
              : [
                  t("import.card.owners.of", {
                    count: owners.fallbackMeetings,
                    total: owners.found + owners.missing,
                    owner,
                  }),
                  <ImportBar
                    key="bar"
                    label={t("import.card.owners.bar", { found: owners.found, missing: owners.missing })}
                    part={owners.found}
                    whole={owners.found + owners.missing}
                  />,
                ]
        }
        onChange={() => goTo("exchange")}
        testId="card-owners"
        topic={t("import.card.owners")}
        value={owners === null ? t("import.card.meetings.unknown") : formatNumber(owners.missing)}
      />
      <ImportCard
        lines={[silent ? t("import.card.notifications.restore") : t("import.card.notifications.warn")]}
        onChange={() => goTo("notifications")}
        testId="card-notifications"
        topic={t("import.card.notifications")}
        value={t(silent ? "import.card.notifications.off" : "import.card.notifications.on")}
      />
    </div>
  );
}
