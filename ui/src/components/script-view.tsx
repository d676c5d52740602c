import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Tab,
  TabList,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Save20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { AudienceKind } from "../bindings/AudienceKind";
import type { Problem } from "../bindings/Problem";
import type { ScriptRow } from "../bindings/ScriptRow";
import { t } from "../messages";
import { named } from "../messages/joined";
import { CopyButton } from "./copy-button";
import { problemWords } from "../problems/problem-words";
import { scriptLines } from "./script-lines";
import { useSurroundings } from "./surroundings";

const useStyles = makeStyles({
  script: {
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflow: "hidden",
    minWidth: 0,
  },
  head: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  audience: { color: tokens.colorNeutralForeground2 },
  code: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    overflowX: "auto",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  line: {
    display: "block",
    minHeight: tokens.lineHeightBase300,
    paddingInlineEnd: tokens.spacingHorizontalM,
  },
  number: {
    display: "inline-block",
    width: "3ch",
    paddingInlineEnd: tokens.spacingHorizontalM,
    textAlign: "right",
    color: tokens.colorNeutralForeground3,
    userSelect: "none",
    // Generated text is neither selected nor copied with the script.
    "::before": { content: "attr(data-line)" },
  },
  saved: { alignSelf: "center", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  value: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusSmall,
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    padding: tokens.spacingHorizontalXS,
  },
});

type ScriptViewProps = {
  script: ScriptRow;
  audience: AudienceKind;
  /** The file's name without its ending. */ fileName: string;
};

/** An exact script and the one that takes it back. */
export function ScriptView({ script, audience, fileName }: ScriptViewProps) {
  const styles = useStyles();
  const { saveScript, announce } = useSurroundings();
  const [shown, setShown] = useState<"do" | "undo">("do");
  const [saved, setSaved] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const text = shown === "undo" && script.undo !== null ? script.undo : script.text;
  const file = shown === "undo" ? `${fileName}-undo.ps1` : `${fileName}.ps1`;

  const save = async () => {
    const ended = await saveScript?.(file, text);
    setProblem(ended?.kind === "failed" ? ended.problem : null);
    setSaved(ended?.kind === "saved" ? ended.file : null);
    if (ended?.kind === "failed") {
      announce(problemWords(ended.problem).title, "assertive");
    }
    if (ended?.kind === "saved") {
      announce(t("common.scriptSaved", { file: ended.file }), "polite");
    }
  };

  return (
    <div className={styles.script}>
      <div className={styles.head}>
        <Text weight="semibold">{script.title}</Text>
        <Text className={styles.audience} size={200}>
          {t("common.scriptFor", { audience: t(`common.audience.${audience}`) })}
        </Text>
      </div>
      {script.undo !== null && (
        <TabList
          onTabSelect={(_, { value }) => setShown(value === "undo" ? "undo" : "do")}
          selectedValue={shown}
          size="small"
        >
          <Tab value="do">{t("common.script")}</Tab>
          <Tab value="undo">{t("common.undoScript")}</Tab>
        </TabList>
      )}
      <pre
        // Several scripts may stand on a page; each frame is told by what is in it.
        aria-label={named(t(shown === "undo" ? "common.undoScript" : "common.script"), script.title)}
        className={styles.code}
        role="region"
        // Scrolls sideways, so the keyboard must reach it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {scriptLines(text, script.values).map((parts, index) => (
          <code className={styles.line} key={index}>
            <span aria-hidden="true" className={styles.number} data-line={index + 1} />
            {parts.map((part, at) =>
              part.value ? (
                <mark className={styles.value} key={at}>
                  {part.text}
                </mark>
              ) : (
                <span key={at}>{part.text}</span>
              ),
            )}
          </code>
        ))}
      </pre>
      <div className={styles.actions}>
        <CopyButton label={t("common.copyScript")} text={text} />
        {saveScript && (
          <Button appearance="subtle" icon={<Save20Regular />} onClick={() => void save()} size="small">
            {t("common.saveScript")}
          </Button>
        )}
        {saved !== null && (
          <Text className={styles.saved} size={200}>
            {t("common.scriptSaved", { file: saved })}
          </Text>
        )}
      </div>
      {problem && (
        <MessageBar data-testid="script-problem" intent="error" layout="multiline">
          <MessageBarBody>{problemWords(problem).title}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
