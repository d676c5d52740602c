import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { Save20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { AudienceKind } from "../bindings/AudienceKind";
import type { ConsentRow } from "../bindings/ConsentRow";
import type { Problem } from "../bindings/Problem";
import type { ScriptRef } from "../bindings/ScriptRef";
import type { ScriptText } from "../bindings/ScriptText";
import { t } from "../messages";
import { listed, named } from "../messages/joined";
import { problemWords } from "../problems/problem-words";
import { CopyButton } from "./copy-button";
import { Disclosure } from "./disclosure";
import { ProblemBar } from "./problem-bar";
import { ScriptCode } from "./script-code";
import { ScriptConsents } from "./script-consents";
import { useSurroundings } from "./surroundings";
import { useScript } from "./use-script";

const useStyles = makeStyles({
  script: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  list: {
    margin: 0,
    paddingInlineStart: "20px",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  hash: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

/** A script, with everything a person has to know before it is run: for whom, what changes and when that works, what it asks and leaves alone. */
export function ScriptView({ script: wanted }: { script: ScriptRef }) {
  const styles = useStyles();
  const { scripts, announce } = useSurroundings();
  const { script, problem, again } = useScript(wanted);
  const [saved, setSaved] = useState<string | null>(null);
  const [failed, setFailed] = useState<Problem | null>(null);
  const trouble = failed ?? problem;

  const save = async (name: string) => {
    const ended = await scripts?.save(wanted, name);
    setFailed(ended?.kind === "failed" ? ended.problem : null);
    setSaved(ended?.kind === "saved" ? ended.file : null);
    if (ended?.kind === "failed") {
      announce(problemWords(ended.problem).title, "assertive");
    }
    if (ended?.kind === "saved") {
      announce(t("common.scriptSaved", { file: ended.file }), "polite");
    }
  };
  const agree = async (row: ConsentRow, agreed: boolean) => {
    setFailed((await scripts?.agree(row.kind, row.name, agreed)) ?? null);
    again();
  };

  return (
    <div className={styles.script} data-testid="script">
      {script === null && problem === null && (
        <Spinner label={t("common.loading")} labelPosition="after" size="tiny" />
      )}
      {script !== null && (
        <>
          <ScriptConsents onAgree={(row, agreed) => void agree(row, agreed)} rows={script.consents} />
          <Told script={script} />
          <div className={styles.actions}>
            <Button icon={<Save20Regular />} onClick={() => void save(script.fileName)} size="small">
              {t("common.saveScript")}
            </Button>
            {saved !== null && (
              <Text className={styles.quiet} size={200}>
                {t("common.scriptSaved", { file: saved })}
              </Text>
            )}
          </div>
        </>
      )}
      {trouble !== null && <ProblemBar problem={trouble} />}
    </div>
  );
}

/** Where whoever runs it does so. Nobody else is handed a script. */
const shells = {
  exchange_administrator: "scripts.how.exchange",
  directory_administrator: "scripts.how.directory",
  entra_administrator: "scripts.how.entra",
  network: "scripts.how.exchange",
  you: "scripts.how.exchange",
} as const satisfies Record<AudienceKind, string>;

/** What is known of a script before it is run. */
function Told({ script }: { script: ScriptText }) {
  const styles = useStyles();
  const { steps, asks, leaves } = script;
  const name = script.fileName;
  return (
    <>
      <Text className={styles.quiet} size={200}>
        {t("scripts.for", {
          audience: t(`common.audience.${script.audience}`),
          organization: listed(script.organization),
        })}
      </Text>
      <ol aria-label={t("scripts.changes")} className={styles.list}>
        {steps.map((step) => (
          <li key={step.does}>
            <Text>{step.does}</Text>
            {step.takesEffect !== null && (
              <Text block className={styles.quiet} size={200}>
                {t("common.takesEffect", { time: step.takesEffect })}
              </Text>
            )}
          </li>
        ))}
      </ol>
      {asks.length > 0 && <Points label={t("scripts.asks")} points={asks} />}
      {leaves.length > 0 && <Points label={t("scripts.leaves")} points={leaves} />}
      <Disclosure label={t("scripts.how")}>
        <ol className={styles.list}>
          <li>{t("scripts.how.save")}</li>
          <li>{t(shells[script.audience])}</li>
          <li>{t("scripts.how.whatIf")}</li>
          <li>{t("scripts.how.back")}</li>
          <li>{t("scripts.how.undo")}</li>
        </ol>
        <ScriptCode label={t("scripts.commands")} text={script.run} values={[]} />
        <CopyButton label={t("scripts.copyCommands")} text={script.run} />
        <Text block className={styles.quiet} size={200}>
          {t("scripts.hash")} <span className={styles.hash}>{script.hash}</span>
        </Text>
        <Text block className={styles.quiet} size={200}>
          {t("scripts.engine")} <span className={styles.hash}>{script.engine}</span>
        </Text>
      </Disclosure>
      <Disclosure label={t("scripts.whole")}>
        {/* Several scripts may stand on a page; each frame is told by what is in it. */}
        <ScriptCode label={named(t("common.script"), name)} text={script.text} values={script.values} />
      </Disclosure>
    </>
  );
}

function Points({ label, points }: { label: string; points: readonly string[] }) {
  const styles = useStyles();
  return (
    <Disclosure label={label}>
      <ul className={styles.list}>
        {points.map((point) => (
          <li key={point}>
            <Text>{point}</Text>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
