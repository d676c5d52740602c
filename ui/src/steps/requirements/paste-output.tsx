import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { CopyButton } from "../../components/copy-button";
import { Disclosure } from "../../components/disclosure";
import { t } from "../../messages";
import { BringBack, type BringBackWays } from "./bring-back";

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
});

type PasteOutputProps = {
  requirement: string;
  command: string;
  /** No check can tell, so this is the way. */
  alone: boolean;
  ways: BringBackWays;
};

/** A command to run, a field for what it found, and what that says. */
export function PasteOutput({ requirement, command, alone, ways }: PasteOutputProps) {
  const styles = useStyles();
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
      <BringBack id={requirement} ways={ways} />
    </div>
  );
  return alone ? way : <Disclosure label={t("requirements.paste.title")}>{way}</Disclosure>;
}
