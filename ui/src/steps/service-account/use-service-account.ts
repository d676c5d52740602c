import { useCallback, useEffect, useRef, useState } from "react";
import type { AccountForm } from "../../bindings/AccountForm";
import type { Problem } from "../../bindings/Problem";
import { focusField, type FieldError } from "../../components/error-summary";
import type { ProblemActions } from "../../components/problem-bar";
import { t } from "../../messages";
import { problemOf } from "../../platform/bridge-problem";
import { usePlatform } from "../../platform/platform-context";
import { noRun, useCheckRun } from "../check-run";
import { useSetupSave } from "../setup-save";
import { useRemembered, type Slot } from "../step-memory";
import type { StepPageProps } from "../step-page";
import { useTypedForm } from "../typed-form";
import { isAddress, trimmed, visible } from "../typed-text";

export const fields = { userName: "field-userName", email: "field-email", password: "field-password" };

const runSlot: Slot<typeof noRun> = { name: "account run", initial: noRun };
/** Counts the passwords of this session: a test tells nothing about a newer one. */
const passwordsSlot: Slot<number> = { name: "passwords", initial: 0 };

export function useServiceAccount({ setup, onSetup, refresh, goTo }: StepPageProps) {
  const platform = usePlatform();
  // The engine's word alone: another user name may leave the stored password without a use.
  const { id, secret } = setup;
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [secretProblem, setSecretProblem] = useState<Problem | null>(null);
  const [passwords, countPassword] = useRemembered(passwordsSlot, id);
  const [preparing, setPreparing] = useState(false);
  const { save, flush, problem: saveProblem } = useSetupSave(id, onSetup);
  const keep = useCallback((typed: AccountForm) => save({ account: trimForm(typed) }), [save]);
  const { form, read, change } = useTypedForm(setup.account, keep);
  const { run, start, cancel, isRunning } = useCheckRun({
    slot: runSlot,
    command: "account_test",
    setup: id,
    refresh,
  });
  const password = useRef<HTMLInputElement>(null);
  const busy = preparing || isRunning;

  const clean = trimForm(form);
  const isNow = JSON.stringify([clean, passwords]);
  const isDone = setup.steps.some((row) => row.step === "service_account" && row.state === "done");
  const unchanged =
    clean.userName === trimmed(setup.account.userName) && clean.email === trimmed(setup.account.email);
  // A test that passed and does not hold any more: something after this step found the server gone, or the sign-in refused.
  const contradicted = run.report?.passed === true && !isDone;
  const outdated = (run.of !== "" && run.of !== isNow) || contradicted;

  /** Hands over what stands in the field and empties it; whether there is a password afterwards. */
  const storePassword = useCallback(
    async (input: HTMLInputElement | null): Promise<boolean> => {
      const typed = input?.value ?? "";
      if (!input || typed === "") {
        return true;
      }
      try {
        const state = await platform.invoke("secret_save", { setup: id, password: typed });
        input.value = "";
        setSecretProblem(null);
        countPassword((count) => count + 1);
        // A new password makes the last test doubtful; the rail shows it.
        await refresh();
        return state.place !== "nowhere";
      } catch (thrown) {
        setSecretProblem(problemOf(thrown));
        return false;
      }
    },
    [countPassword, id, platform, refresh],
  );

  // A password typed and not tested is stored when the page is left, like everything else that was typed.
  useEffect(() => {
    const input = password.current;
    return () => void storePassword(input);
  }, [storePassword]);

  const test = async () => {
    if (busy) {
      return;
    }
    const found = findErrors(clean, secret.place !== "nowhere" || (password.current?.value ?? "") !== "");
    setErrors(found);
    if (found.length > 0) {
      return;
    }
    setPreparing(true);
    const typed = (password.current?.value ?? "") !== "";
    const ready = (await flush()) && (await storePassword(password.current));
    setPreparing(false);
    if (ready) {
      await start(JSON.stringify([clean, passwords + (typed ? 1 : 0)]));
    }
  };

  const forget = async () => {
    try {
      await platform.invoke("secret_forget", { setup: id });
      countPassword((count) => count + 1);
      await refresh();
    } catch (thrown) {
      setSecretProblem(problemOf(thrown));
    }
  };

  const actions: ProblemActions = {
    again: () => void test(),
    account: () => focusField(fields.userName),
    password: () => focusField(fields.password),
    url: () => goTo("exchange"),
    authority: () => goTo("exchange"),
    environment: () => goTo("requirements"),
  };

  return {
    form,
    secret,
    errors,
    problem: saveProblem ?? secretProblem,
    run,
    outdated,
    isRunning,
    preparing,
    busy,
    passed: isDone && unchanged && !outdated,
    actions,
    password,
    cancel,
    test,
    forget,
    setUserName: (text: string) => change({ userName: visible(text) }),
    setEmail: (text: string) => change({ email: visible(text) }),
    tidy: () => change(trimForm(read())),
    flush,
  };
}

function trimForm(form: AccountForm): AccountForm {
  return { userName: trimmed(form.userName), email: trimmed(form.email) };
}

function findErrors(form: AccountForm, hasPassword: boolean): FieldError[] {
  const errors: FieldError[] = [];
  if (form.userName === "") {
    errors.push({ field: fields.userName, message: t("account.userName.missing") });
  }
  if (form.email === "") {
    errors.push({ field: fields.email, message: t("account.email.missing") });
  } else if (!isAddress(form.email)) {
    errors.push({ field: fields.email, message: t("account.email.wrong") });
  }
  if (!hasPassword) {
    errors.push({ field: fields.password, message: t("account.password.missing") });
  }
  return errors;
}
