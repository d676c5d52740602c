import { Link, makeStyles, Spinner, Subtitle2, Switch, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { AudienceScript } from "../../bindings/AudienceScript";
import type { DetailKind } from "../../bindings/DetailKind";
import type { Problem } from "../../bindings/Problem";
import { Disclosure } from "../../components/disclosure";
import { focusField } from "../../components/error-summary";
import { ProblemBar } from "../../components/problem-bar";
import { ScriptView } from "../../components/script-view";
import { SidePanel } from "../../components/side-panel";
import { t } from "../../messages";
import { problemOf } from "../../platform/bridge-problem";
import { usePlatform } from "../../platform/platform-context";
import { detailInput } from "./details-fields";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: "20px" },
});

type ScriptsPanelProps = {
  setup: string;
  /** A new value fetches the scripts anew. */
  of: string;
  flush: () => Promise<unknown>;
  titleOf: (requirement: string) => string;
  onClose: () => void;
};

type Fetched = { scripts: readonly AudienceScript[] | null; problem: Problem | null };

/** One script for each audience, in the order in which it is run. */
export function ScriptsPanel({ setup, of, flush, titleOf, onClose }: ScriptsPanelProps) {
  const styles = useStyles();
  const platform = usePlatform();
  const [onlyMissing, setOnlyMissing] = useState(true);
  const [{ scripts, problem }, setFetched] = useState<Fetched>({ scripts: null, problem: null });

  useEffect(() => {
    let wanted = true;
    const fetchScripts = async () => {
      try {
        // What was just typed belongs into the scripts.
        await flush();
        const answer = await platform.invoke("scripts_list", { setup, onlyMissing });
        if (wanted) {
          setFetched({ scripts: answer, problem: null });
        }
      } catch (thrown) {
        const failure = problemOf(thrown);
        if (wanted) {
          setFetched((before) => ({ ...before, problem: failure }));
        }
      }
    };
    void fetchScripts();
    return () => {
      wanted = false;
    };
  }, [flush, of, onlyMissing, platform, setup]);

  const fill = (kind: DetailKind) => {
    onClose();
    // The panel gives the focus back first; this is where it should be in the end.
    queueMicrotask(() => focusField(detailInput(kind)));
  };

  return (
    <SidePanel onClose={onClose} title={t("scripts.title")} wide>
      <Text className={styles.quiet}>{t("scripts.lead")}</Text>
      <Switch
        checked={onlyMissing}
        data-testid="scripts-only-missing"
        label={t("scripts.onlyMissing")}
        onChange={(_, { checked }) => setOnlyMissing(checked)}
        title={t("scripts.onlyMissingHint")}
      />
      {problem !== null && <ProblemBar problem={problem} />}
      {scripts === null && problem === null && (
        <Spinner label={t("common.loading")} labelPosition="after" size="tiny" />
      )}
      {scripts?.length === 0 && (
        <Text data-testid="scripts-none">{t(onlyMissing ? "scripts.none" : "scripts.noneAtAll")}</Text>
      )}
      {scripts?.map((script) => (
        <AudiencePart
          key={`${script.audience} ${script.script?.tasks.join(" ") ?? ""}`}
          onFill={fill}
          script={script}
          titleOf={titleOf}
        />
      ))}
    </SidePanel>
  );
}

type AudiencePartProps = {
  script: AudienceScript;
  titleOf: (requirement: string) => string;
  onFill: (kind: DetailKind) => void;
};

function AudiencePart({ script, titleOf, onFill }: AudiencePartProps) {
  const styles = useStyles();
  const { audience, requirements, missing } = script;
  return (
    <section className={styles.part} data-testid={`script-${audience}`}>
      <Subtitle2 as="h3" className={styles.heading}>
        {t(`common.audience.${audience}`)}
      </Subtitle2>
      {missing.length > 0 && (
        <div data-testid="scripts-missing">
          <Text>{t("scripts.missing")}</Text>
          <ul className={styles.list}>
            {missing.map((kind) => (
              <li key={kind}>
                <Link as="button" inline onClick={() => onFill(kind)} type="button">
                  {t(`requirements.detail.${kind}`)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {requirements.length > 0 && (
        <>
          <Disclosure label={t("scripts.meets", { count: requirements.length })}>
            <ol className={styles.list}>
              {requirements.map((requirement) => (
                <li key={requirement}>
                  <Text>{titleOf(requirement)}</Text>
                </li>
              ))}
            </ol>
          </Disclosure>
          {script.script && <ScriptView script={script.script} />}
        </>
      )}
    </section>
  );
}
