import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
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
  /** Uncontrolled on purpose: what is typed stands in this element and nowhere else. */
  inputRef: Ref<HTMLInputElement>;
  onTyped?: () => void;
  children?: ReactNode;
};

const useStyles = makeStyles({
  extra: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

export function SecretField({
  id,
  label,
  hint,
  placeholder,
  errors,
  inputRef,
  onTyped,
  children,
}: SecretFieldProps) {
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
        <Input
          autoComplete="off"
          contentAfter={
            <Button
              appearance="transparent"
              aria-label={shown ? t("common.hidePassword") : t("common.showPassword")}
              aria-pressed={shown}
              icon={shown ? <EyeOff20Regular /> : <Eye20Regular />}
              onClick={() => setShown(!shown)}
              size="small"
            />
          }
          data-testid={id}
          id={id}
          onInput={onTyped}
          placeholder={placeholder}
          ref={inputRef}
          spellCheck={false}
          type={shown ? "text" : "password"}
        />
      </Field>
      {children}
    </div>
  );
}
