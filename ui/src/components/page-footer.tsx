import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { t } from "../messages";

export type FooterAction = {
  label: string;
  onPress: () => void;
  /** Works on what was pressed: shows it, ignores a second press. */ busy?: boolean;
};

export type FooterActions = {
  onBack?: (() => void) | undefined;
  /** Its words name the action. Never disabled: pressed too early it explains. */
  primary?: FooterAction | undefined;
  secondary?: FooterAction | undefined;
  /** A line beside the buttons: what the primary one waits for, or what it will do. */
  note?: ReactNode;
};

const useStyles = makeStyles({
  footer: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXXL}`,
    borderTopStyle: "solid",
    borderTopWidth: tokens.strokeWidthThin,
    borderTopColor: tokens.colorNeutralStroke2,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-width: 899px)": { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  },
  // Its words are short in every language; those beside it break first.
  back: { flexShrink: 0 },
  note: { flexGrow: 1, textAlign: "right", color: tokens.colorNeutralForeground2 },
});

export function PageFooter({ onBack, primary, secondary, note }: FooterActions) {
  const styles = useStyles();
  if (!onBack && !primary && !secondary) {
    return null;
  }
  return (
    <footer className={styles.footer}>
      {onBack && (
        <Button className={styles.back} data-testid="back" icon={<ArrowLeft20Regular />} onClick={onBack}>
          {t("common.back")}
        </Button>
      )}
      <Text className={styles.note} size={200}>
        {note}
      </Text>
      {secondary && (
        <Button data-testid="secondary" onClick={() => !secondary.busy && secondary.onPress()}>
          {secondary.label}
        </Button>
      )}
      {primary && (
        <Button
          appearance="primary"
          aria-busy={primary.busy ?? false}
          data-testid="primary"
          icon={primary.busy ? <Spinner appearance="inverted" aria-hidden size="extra-tiny" /> : undefined}
          type="submit"
        >
          {primary.label}
        </Button>
      )}
    </footer>
  );
}
