import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ClipboardTextLtr20Regular, DocumentText20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { OutputUnderstood } from "../../bindings/OutputUnderstood";
import type { OutputVerdict } from "../../bindings/OutputVerdict";
import { focusField, type FieldError } from "../../components/error-summary";
import { TextField } from "../../components/text-field";
import { t } from "../../messages";
import { OutputUnderstoodView } from "./output-understood";

/** Reading asks nobody; it only waits until a paste is whole. */
const PAUSE_MS = 250;

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(320px, 100%), 1fr))",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
  },
  side: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  bar: { alignItems: "flex-start", paddingBlock: tokens.spacingVerticalS },
  body: { display: "flex", flexDirection: "column", whiteSpace: "normal", overflowWrap: "anywhere" },
  lines: { margin: 0, paddingInlineStart: "20px" },
});

/** What is done with a text that was brought back. */
export type BringBackWays = {
  /** What a text is compared with; it is read anew when that is another. */
  basis: unknown;
  /** Judges nothing; `null` where it failed, which is told elsewhere. */
  onUnderstand: (text: string) => Promise<OutputUnderstood | null>;
  onJudge: (text: string) => Promise<OutputVerdict | null>;
  /** The text of a file that the person chooses; `null` where there is none. */
  onFile: () => Promise<string | null>;
  titleOf: (requirement: string) => string;
};

type BringBackProps = {
  /** Ends the names of its parts. */
  id: string;
  /** What is in the field at first. */
  text?: string;
  ways: BringBackWays;
};

type Read = { of: string; understood: OutputUnderstood | null };

/** A field for what PowerShell said; beside it, what it is understood as; and only then the verdict. */
export function BringBack({ id, text: given = "", ways }: BringBackProps) {
  const styles = useStyles();
  const field = `paste-${id}`;
  const [text, setText] = useState(given);
  const [read, setRead] = useState<Read | null>(null);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [verdict, setVerdict] = useState<OutputVerdict | null>(null);
  const refusal = useRef<HTMLDivElement>(null);
  const current = useRef(text);
  const { basis, onUnderstand, onJudge, onFile, titleOf } = ways;
  const understood = read?.of === text ? read.understood : null;
  const refused = understood?.refused ?? null;

  useEffect(() => {
    if (text.trim() === "") {
      return undefined;
    }
    let wanted = true;
    const timer = setTimeout(() => {
      void onUnderstand(text).then((answer) => {
        if (wanted) {
          setRead({ of: text, understood: answer });
        }
      });
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [basis, onUnderstand, text]);

  const change = (next: string) => {
    current.current = next;
    setText(next);
    setErrors([]);
    setVerdict(null);
  };
  const choose = async () => {
    const chosen = await onFile();
    if (chosen !== null) {
      change(chosen);
    }
  };
  const judge = async () => {
    if (text.trim() === "") {
      setErrors([{ field, message: t("requirements.paste.empty") }]);
      focusField(field);
    } else if (refused !== null) {
      refusal.current?.focus();
    } else if (understood !== null) {
      const answer = await onJudge(text);
      // About a text that was changed meanwhile it says nothing.
      if (current.current === text) {
        setVerdict(answer);
      }
    }
  };

  return (
    <div className={styles.block}>
      <div className={styles.sides}>
        <div className={styles.side}>
          <TextField
            errors={errors}
            hint={t("requirements.paste.hint")}
            id={field}
            label={t("requirements.paste.label")}
            lines={8}
            onChange={change}
            printed
            value={text}
          />
        </div>
        <div className={styles.side} data-testid={`understood-${id}`}>
          <Text weight="semibold">{t("requirements.bring.understood")}</Text>
          {understood === null && <Text className={styles.quiet}>{t("requirements.bring.nothing")}</Text>}
          {understood !== null && refused === null && <OutputUnderstoodView understood={understood} />}
          {refused !== null && (
            <MessageBar
              className={styles.bar}
              data-testid={`refused-${id}`}
              intent="warning"
              layout="multiline"
              ref={refusal}
              tabIndex={-1}
            >
              <MessageBarBody className={styles.body}>
                <MessageBarTitle>{t("requirements.paste.unknown")}</MessageBarTitle>
                {refused}
              </MessageBarBody>
            </MessageBar>
          )}
        </div>
      </div>
      <div className={styles.buttons}>
        <Button data-testid={`judge-${id}`} icon={<ClipboardTextLtr20Regular />} onClick={() => void judge()}>
          {t("requirements.bring.judge")}
        </Button>
        <Button
          appearance="subtle"
          data-testid={`file-${id}`}
          icon={<DocumentText20Regular />}
          onClick={() => void choose()}
        >
          {t("requirements.bring.file")}
        </Button>
      </div>
      {verdict !== null && <Verdict id={id} titleOf={titleOf} verdict={verdict} />}
    </div>
  );
}

type VerdictProps = Pick<BringBackWays, "titleOf"> & { id: string; verdict: OutputVerdict };

function Verdict({ verdict, id, titleOf }: VerdictProps) {
  const styles = useStyles();
  const { command, lines, verified, ran } = verdict;
  const decided = verified.length + ran.length > 0;
  const isGood = verified.every((row) => row.met) && ran.every((row) => row.ended !== "left_out");
  return (
    <MessageBar
      className={styles.bar}
      data-testid={`verdict-${id}`}
      intent={!decided ? "warning" : isGood ? "success" : "error"}
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
          {ran.map((row) => (
            <li key={row.requirement}>
              {t(`requirements.bring.ran.${row.ended}`, { title: titleOf(row.requirement) })}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
