import { useCallback, useEffect, useRef, useState } from "react";
import type { SetupView } from "../bindings/SetupView";
import type { StepId } from "../bindings/StepId";
import type { FieldError } from "../components/error-summary";
import { type CheckRun, useCheckRun } from "./check-run";
import { fieldErrors } from "./field-errors";
import { type SetupChange, useSetupSave } from "./setup-save";
import type { Slot } from "./step-memory";
import type { StepPageProps } from "./step-page";
import { useTypedForm } from "./typed-form";
import { trimmed, visible } from "./typed-text";

type Texts = Record<string, string>;

type CheckedForm<Form extends Texts> = {
  page: Pick<StepPageProps, "setup" | "onSetup" | "refresh">;
  step: StepId;
  slot: Slot<CheckRun>;
  command: "account_test" | "exchange_test";
  /** What is saved. */
  saved: Form;
  /** What is written of what was typed. */
  toChange: (form: Form) => SetupChange;
  /** What a result is about; one for something else is out of date. */
  about: (form: Form) => unknown;
  /** What the page knows better than the saved forms: a secret that was typed and is not stored. */
  judge?: (errors: FieldError[], setup: SetupView) => FieldError[];
  /** What is done when everything typed is saved and in order; false when the test cannot begin. */
  prepare?: () => Promise<boolean>;
};

/** A step's form with its test: saved as it is typed, judged by the engine when the test is asked for, tested once. */
export function useCheckedForm<Form extends Texts>(options: CheckedForm<Form>) {
  const { page, step, slot, command, saved, toChange, about, judge, prepare } = options;
  const { setup, onSetup, refresh } = page;
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [preparing, setPreparing] = useState(false);
  const { save, flush, problem } = useSetupSave(setup, onSetup);
  const keep = useCallback((typed: Form) => save(toChange(trimForm(typed))), [save, toChange]);
  const { form, read, change } = useTypedForm(saved, keep);
  const { run, start, cancel, isRunning } = useCheckRun({ slot, command, setup: setup.id, refresh });
  const busy = preparing || isRunning;
  // What a test is about is known when it begins: what was prepared for it, a new password, is part of that.
  const latestAbout = useRef(about);
  useEffect(() => {
    latestAbout.current = about;
  }, [about]);

  const now = JSON.stringify(about(trimForm(form)));
  const isDone = setup.steps.some((row) => row.step === step && row.state === "done");
  // A test that passed and does not hold any more: something after this step found the server gone, or the sign-in refused.
  const contradicted = run.report?.passed === true && !isDone;
  const outdated = (run.of !== "" && run.of !== now) || contradicted;
  const unchanged = now === JSON.stringify(about(trimForm(saved)));

  const test = async () => {
    if (busy) {
      return;
    }
    setPreparing(true);
    const view = await flush();
    const found = view === null ? [] : fieldErrors(view, step);
    const wrong = view !== null && judge !== undefined ? judge(found, view) : found;
    setErrors(wrong);
    const ready = view !== null && wrong.length === 0 && (await (prepare?.() ?? true));
    setPreparing(false);
    if (ready) {
      await start(JSON.stringify(latestAbout.current(trimForm(read()))));
    }
  };

  return {
    form,
    read,
    change,
    set: (field: keyof Form & string) => (text: string) =>
      change({ [field]: visible(text) } as Partial<Form>),
    tidy: () => change(trimForm(read())),
    errors,
    setErrors,
    problem,
    flush,
    run,
    outdated,
    isRunning,
    busy,
    passed: isDone && unchanged && !outdated,
    cancel,
    test,
  };
}

function trimForm<Form extends Texts>(form: Form): Form {
  return Object.fromEntries(Object.entries(form).map(([name, text]) => [name, trimmed(text)])) as Form;
}
