import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { t } from "../messages";
import { inSentences } from "../messages/joined";
import { useSurroundings } from "./surroundings";

/** What is wrong with a field: the id of its input, and the same words that stand beside it. */
export type FieldError = { field: string; message: string };

const useStyles = makeStyles({
  summary: { outlineStyle: "none" },
  list: { margin: 0, paddingInlineStart: "20px" },
});

/** One wrong field takes the focus itself; several are listed here, and the list takes it. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const styles = useStyles();
  const { announce } = useSurroundings();
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const [first, second] = errors;
    if (first === undefined) {
      return;
    }
    if (second === undefined) {
      focusField(first.field);
    } else {
      box.current?.focus();
    }
    announce(inSentences(...errors.map((error) => error.message)), "assertive");
  }, [announce, errors]);

  if (errors.length === 0) {
    return null;
  }
  return (
    <div
      aria-labelledby="error-summary-title"
      className={styles.summary}
      data-testid="error-summary"
      ref={box}
      role="group"
      tabIndex={-1}
    >
      <MessageBar intent="error" layout="multiline" politeness="polite">
        <MessageBarBody>
          <MessageBarTitle id="error-summary-title">
            {t("common.errorSummary", { count: errors.length })}
          </MessageBarTitle>
          <ul className={styles.list}>
            {errors.map((error) => (
              <li key={error.field}>
                <Link
                  href={`#${error.field}`}
                  inline
                  onClick={(event) => {
                    event.preventDefault();
                    focusField(error.field);
                  }}
                >
                  {error.message}
                </Link>
              </li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

export function focusField(id: string) {
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: "center" });
  field?.focus();
}
