import type { FieldWrong } from "../bindings/FieldWrong";
import type { Problem } from "../bindings/Problem";
import type { SetupView } from "../bindings/SetupView";
import type { StepId } from "../bindings/StepId";
import type { FieldError } from "../components/error-summary";
import { t } from "../messages";
import { inSentences } from "../messages/joined";
import { problemWords } from "../problems/problem-words";

/** The input a field of a form is typed into. */
export function fieldInput(field: string): string {
  return `field-${field}`;
}

/** What the engine says of a step's fields, in the words that stand beside each. */
export function fieldErrors(setup: SetupView, step: StepId): FieldError[] {
  return setup.wrong
    .filter((wrong) => wrong.step === step)
    .map((wrong) => ({ field: fieldInput(wrong.field), message: wordsOf(wrong) }));
}

/** The field a problem of a command names, with its words; nothing where it names none. */
export function fieldErrorOf(problem: Problem | null): FieldError | null {
  const field = problem?.args.field;
  return problem === null || field === undefined
    ? null
    : { field: fieldInput(field), message: wordsOf({ field, why: problem }) };
}

function wordsOf({ field, why }: Pick<FieldWrong, "field" | "why">): string {
  if (why.code === "setup.incomplete" || why.code === "auth.secret_missing") {
    const missing = missingWords(field, why.args.most);
    if (missing !== null) {
      return missing;
    }
  }
  const { cause, action } = problemWords(why);
  return inSentences(cause, action);
}

/** What to do about a field nobody filled in yet: shorter than what is told where the field is not in sight. */
function missingWords(field: string, most: string | undefined): string | null {
  switch (field) {
    case "userName":
      return t("account.userName.missing");
    case "email":
      return t("account.email.missing");
    case "password":
      return t("account.password.missing");
    case "url":
      return t("exchange.url.missing");
    case "fallbackOwner":
      return t("exchange.fallbackOwner.missing");
    case "daysBack":
    case "daysAhead":
      return most === undefined ? t("import.window.empty") : t("import.window.invalid", { most });
    default:
      return null;
  }
}
