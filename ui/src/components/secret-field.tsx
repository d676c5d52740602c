import { Button, Field, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Eye20Regular, EyeOff20Regular } from "@fluentui/react-icons";
import { useState, type ReactNode, type Ref } from "react";
import { t } from "../messages";
import type { FieldError } from "./error-summary";

type SecretFieldProps = {
  id: string;
  label: string;
  hint?: ReactNode;
  placeholder?: string;
  errors: readonly FieldError[];
  /** The way to what is typed. */
  inputRef: Ref<HTMLInputElement>;
  children?: ReactNode;
};

const useStyles = makeStyles({
  extra: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  box: {
    display: "flex",
    alignItems: "center",
    boxSizing: "border-box",
    minHeight: "32px",
    paddingInline: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-within": {
      borderBottomColor: tokens.colorCompoundBrandStroke,
      boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}`,
    },
  },
  // Forced colours leave borders and shadows alike in both states.
  forced: { "@media (forced-colors: active)": { ":focus-within": { outline: "2px solid Highlight" } } },
  wrong: {
    borderTopColor: tokens.colorPaletteRedBorder2,
    borderRightColor: tokens.colorPaletteRedBorder2,
    borderBottomColor: tokens.colorPaletteRedBorder2,
    borderLeftColor: tokens.colorPaletteRedBorder2,
  },
  input: {
    flexGrow: 1,
    minWidth: 0,
    padding: 0,
    borderTopStyle: "none",
    borderRightStyle: "none",
    borderBottomStyle: "none",
    borderLeftStyle: "none",
    outlineStyle: "none",
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    "::placeholder": { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
});

/**
 * A password. The element is the web's own: Fluent's input keeps a copy of what is typed in its state, and this value must
 * stand in one place that can be emptied.
 */
export function SecretField({ id, label, hint, placeholder, errors, inputRef, children }: SecretFieldProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(false);
  const error = errors.find((candidate) => candidate.field === id);
  return (
    <div className={styles.extra}>
      <Field
        hint={hint === undefined ? undefined : { children: hint }}
        label={{ children: label, htmlFor: id }}
        required
        validationMessage={error?.message}
        validationState={error ? "error" : "none"}
      >
        {(control) => (
          <span className={mergeClasses(styles.box, styles.forced, error && styles.wrong)}>
            <input
              {...control}
              autoComplete="off"
              className={styles.input}
              data-testid={id}
              id={id}
              placeholder={placeholder}
              ref={inputRef}
              spellCheck={false}
              type={shown ? "text" : "password"}
            />
            <Button
              appearance="transparent"
              aria-label={shown ? t("common.hidePassword") : t("common.showPassword")}
              aria-pressed={shown}
              icon={shown ? <EyeOff20Regular /> : <Eye20Regular />}
              onClick={() => setShown(!shown)}
              size="small"
            />
          </span>
        )}
      </Field>
      {children}
    </div>
  );
}
