import { Field, Input, Textarea, type InputProps } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FieldError } from "./error-summary";

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
  type,
  ...rest
}: TextFieldProps) {
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
        />
      )}
    </Field>
  );
}
