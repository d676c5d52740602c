import { Button, Field, makeStyles, Spinner, Textarea, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { t } from "../../messages";
import type { RoomsSnapshot, RoomsStore } from "./rooms-store";

export const typedField = "rooms-typed";
const rejectedShown = 5;

const useStyles = makeStyles({
  way: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  action: { alignSelf: "flex-start" },
  list: { margin: 0, paddingInlineStart: "20px" },
});

type AddTypedProps = { snapshot: RoomsSnapshot; store: RoomsStore };

export function AddTyped({ snapshot, store }: AddTypedProps) {
  const styles = useStyles();
  const { adding, draft, rejected } = snapshot;
  const [pressedEmpty, setPressedEmpty] = useState(false);

  const error = ((): string | null => {
    if (draft.trim() === "") {
      return pressedEmpty ? t("rooms.typed.empty") : null;
    }
    return rejected.length > 0 ? t("rooms.typed.rejected", { count: rejected.length }) : null;
  })();
  const add = (): void => {
    setPressedEmpty(draft.trim() === "");
    if (draft.trim() === "") {
      document.getElementById(typedField)?.focus();
    } else if (!adding) {
      void store.addText(draft);
    }
  };

  return (
    <div className={styles.way}>
      <Field
        hint={t("rooms.typed.hint")}
        label={{ children: t("rooms.typed.label"), htmlFor: typedField }}
        {...(error === null ? {} : { validationState: "error" as const, validationMessage: error })}
      >
        <Textarea
          data-testid="field-rooms"
          id={typedField}
          onChange={(_, { value }) => store.write(value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              add();
            }
          }}
          resize="vertical"
          rows={4}
          spellCheck={false}
          value={draft}
        />
      </Field>
      {error !== null && rejected.length > 0 && (
        <ul className={styles.list} data-testid="rejected">
          {rejected.slice(0, rejectedShown).map((part) => (
            <li key={`${part.line}:${part.text}`}>
              {t("rooms.typed.rejectedLine", { line: part.line, text: part.text, reason: part.reason })}
            </li>
          ))}
          {rejected.length > rejectedShown && (
            <li>{t("rooms.typed.rejectedMore", { count: rejected.length - rejectedShown })}</li>
          )}
        </ul>
      )}
      <Button
        aria-busy={adding}
        className={styles.action}
        data-testid="add-to-list"
        icon={adding ? <Spinner aria-hidden size="extra-tiny" /> : <Add20Regular />}
        onClick={add}
      >
        {t("rooms.typed.add")}
      </Button>
    </div>
  );
}
