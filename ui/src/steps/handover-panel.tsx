import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import {
  CalendarAdd20Regular,
  DocumentArrowRight20Regular,
  DocumentPerson20Regular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { HandoverView } from "../components/handover-view";
import { ProblemBar } from "../components/problem-bar";
import { SidePanel } from "../components/side-panel";
import { t } from "../messages";
import { useHandover, type HandoverFile } from "./use-handover";

const files: readonly {
  what: HandoverFile;
  testId: string;
  label: "handover.saveVendor" | "handover.saveCustomer" | "handover.saveReminders";
  icon: ReactElement;
}[] = [
  {
    what: "vendor",
    testId: "handover-save-vendor",
    label: "handover.saveVendor",
    icon: <DocumentArrowRight20Regular />,
  },
  {
    what: "customer",
    testId: "handover-save-customer",
    label: "handover.saveCustomer",
    icon: <DocumentPerson20Regular />,
  },
  {
    what: "reminders",
    testId: "reminders-save",
    label: "handover.saveReminders",
    icon: <CalendarAdd20Regular />,
  },
];

const useStyles = makeStyles({
  files: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  saved: { overflowWrap: "anywhere" },
});

/** What is handed over, before it is written; and the three files. */
export function HandoverPanel({ setup, onClose }: { setup: string; onClose: () => void }) {
  const styles = useStyles();
  const { preview, problem, saved, save, again } = useHandover(setup);
  const nothingToCome = preview?.reminders === 0;
  return (
    <SidePanel onClose={onClose} title={t("handover.title")} wide>
      <Text className={styles.quiet}>{t("handover.lead")}</Text>
      {problem !== null && <ProblemBar onRetry={again} problem={problem} />}
      <div className={styles.files}>
        <div className={styles.buttons}>
          {files.map(({ what, testId, label, icon }, index) => (
            <Button
              appearance={index === 0 ? "primary" : "secondary"}
              data-testid={testId}
              disabledFocusable={what === "reminders" && nothingToCome}
              icon={icon}
              key={what}
              onClick={() => void save(what)}
            >
              {t(label)}
            </Button>
          ))}
        </div>
        <Text className={styles.quiet} size={200}>
          {t("handover.saveHint")}
        </Text>
        {nothingToCome && (
          <Text className={styles.quiet} data-testid="handover-no-reminders" size={200}>
            {t("handover.noReminders")}
          </Text>
        )}
        {files.map(({ what }) => {
          const file = saved[what];
          return (
            file !== undefined && (
              <Text className={styles.saved} data-testid={`handover-saved-${what}`} key={what}>
                {t("handover.saved", { file })}
              </Text>
            )
          );
        })}
      </div>
      {preview === null ? (
        problem === null && <Spinner label={t("common.loading")} labelPosition="after" size="tiny" />
      ) : (
        <HandoverView preview={preview} />
      )}
    </SidePanel>
  );
}
