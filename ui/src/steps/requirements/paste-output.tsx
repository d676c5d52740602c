import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ClipboardTextLtr20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { OutputVerdict } from "../../bindings/OutputVerdict";
import { CopyButton } from "../../components/copy-button";
import { Disclosure } from "../../components/disclosure";
import { focusField, type FieldError } from "../../components/error-summary";
import { TextField } from "../../components/text-field";
import { t } from "../../messages";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  command: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    margin: 0,
    minWidth: 0,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    maxHeight: "200px",
    overflowY: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  read: { alignSelf: "flex-start" },
  bar: { alignItems: "flex-start", paddingBlock: tokens.spacingVerticalS },
  body: { display: "flex", flexDirection: "column", whiteSpace: "normal", overflowWrap: "anywhere" },
  lines: { margin: 0, paddingInlineStart: "20px" },
});

type PasteOutputProps = {
  requirement: string;
  command: string;
  /** No check can tell, so this is the way. */
  alone: boolean;
  onRead: (text: string) => Promise<OutputVerdict | null>;
  titleOf: (requirement: string) => string;
};

/** A command to run, a field for what it prints, and what that says. */
export function PasteOutput({ requirement, command, alone, onRead, titleOf }: PasteOutputProps) {
  const styles = useStyles();
  const field = `paste-${requirement}`;
  const [text, setText] = useState("");
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [verdict, setVerdict] = useState<OutputVerdict | null>(null);

  const read = async () => {
    if (text.trim() === "") {
      setErrors([{ field, message: t("requirements.paste.empty") }]);
      focusField(field);
      return;
    }
    setErrors([]);
    setVerdict(await onRead(text));
  };

  const way = (
    <div className={styles.block}>
      {alone && <Text weight="semibold">{t("requirements.paste.only")}</Text>}
      <Text>{t("requirements.paste.command")}</Text>
      <div className={styles.command}>
        {/* Several lines scroll, so the keyboard must reach them. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre aria-label={t("requirements.paste.script")} className={styles.code} role="region" tabIndex={0}>
          {command}
        </pre>
        <CopyButton text={command} />
      </div>
      <TextField
        errors={errors}
        hint={t("requirements.paste.hint")}
        id={field}
        label={t("requirements.paste.label")}
        lines={4}
        onChange={setText}
        value={text}
      />
      <Button
        className={styles.read}
        data-testid={`read-${requirement}`}
        icon={<ClipboardTextLtr20Regular />}
        onClick={() => void read()}
      >
        {t("requirements.paste.read")}
      </Button>
      {verdict !== null && <Verdict requirement={requirement} titleOf={titleOf} verdict={verdict} />}
    </div>
  );
  return alone ? way : <Disclosure label={t("requirements.paste.title")}>{way}</Disclosure>;
}

type VerdictProps = Pick<PasteOutputProps, "requirement" | "titleOf"> & { verdict: OutputVerdict };

function Verdict({ verdict, requirement, titleOf }: VerdictProps) {
  const styles = useStyles();
  const { command, lines, verified } = verdict;
  const decided = verified.length > 0;
  return (
    <MessageBar
      className={styles.bar}
      data-testid={`verdict-${requirement}`}
      intent={!decided ? "warning" : verified.every((row) => row.met) ? "success" : "error"}
      layout="multiline"
      politeness="assertive"
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>
          {command === null ? t("requirements.paste.unknown") : t("requirements.paste.from", { command })}
        </MessageBarTitle>
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {verified.map((row) => (
            <li key={row.requirement}>
              {t(row.met ? "requirements.paste.met" : "requirements.paste.notMet", {
                title: titleOf(row.requirement),
              })}
              {row.reason !== null && ` ${row.reason}`}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
