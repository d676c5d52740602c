import { Field, Input, makeStyles, Textarea, tokens, type InputProps } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FieldError } from "./error-summary";

const useStyles = makeStyles({
  printed: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

type TextFieldProps = {
  /** Also the test id; the error summary leads here. */
  id: string;
  label: string;
  hint?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  errors: readonly FieldError[];
  required?: boolean;
  placeholder?: string;
  type?: InputProps["type"];
  lines?: number;
  /** What a machine wrote: its columns stand below each other, and its lines are not broken. */
  printed?: boolean;
  contentAfter?: InputProps["contentAfter"];
  spellCheck?: boolean;
};

/** A labelled field with a neutral hint; its words turn into the error's only after the primary button was pressed. */
export function TextField({
  id,
  label,
  hint,
  value,
  onChange,
  onBlur,
  errors,
  required,
  lines,
  printed = false,
  type,
  ...rest
}: TextFieldProps) {
  const styles = useStyles();
  const error = errors.find((candidate) => candidate.field === id);
  const field = {
    autoCapitalize: "off",
    autoComplete: "off",
    "data-testid": id,
    id,
    onBlur,
    spellCheck: false,
    value,
  };
  const { contentAfter, ...common } = rest;
  return (
    <Field
      hint={hint === undefined ? undefined : { children: hint }}
      label={{ children: label, htmlFor: id }}
      required={required ?? false}
      validationMessage={error?.message}
      validationState={error ? "error" : "none"}
    >
      {lines === undefined ? (
        <Input
          {...common}
          {...field}
          contentAfter={contentAfter}
          onChange={(_, { value: next }) => onChange(next)}
          type={type}
        />
      ) : (
        <Textarea
          {...common}
          {...field}
          onChange={(_, { value: next }) => onChange(next)}
          resize="vertical"
          rows={lines}
          {...(printed && { textarea: { className: styles.printed }, wrap: "off" })}
        />
      )}
    </Field>
  );
}
