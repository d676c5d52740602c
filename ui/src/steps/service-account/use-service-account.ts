import { useCallback, useEffect, useRef, useState } from "react";
import type { Problem } from "../../bindings/Problem";
import { focusField } from "../../components/error-summary";
import type { ProblemActions } from "../../components/problem-bar";
import { problemOf } from "../../platform/bridge-problem";
import { usePlatform } from "../../platform/platform-context";
import { noRun } from "../check-run";
import { useCheckedForm } from "../checked-form";
import { fieldInput } from "../field-errors";
import { useRemembered, type Slot } from "../step-memory";
import type { StepPageProps } from "../step-page";

export const fields = {
  userName: fieldInput("userName"),
  email: fieldInput("email"),
  password: fieldInput("password"),
  url: fieldInput("url"),
};

const runSlot: Slot<typeof noRun> = { name: "account run", initial: noRun };
/** Counts the passwords of this session: a test tells nothing about a newer one. */
const passwordsSlot: Slot<number> = { name: "passwords", initial: 0 };

export function useServiceAccount(page: StepPageProps) {
  const { setup, refresh, goTo } = page;
  const platform = usePlatform();
  // The engine's word alone: another user name may leave the stored password without a use.
  const { id, secret } = setup;
  const [secretProblem, setSecretProblem] = useState<Problem | null>(null);
  const [passwords, countPassword] = useRemembered(passwordsSlot, id);
  const password = useRef<HTMLInputElement>(null);
  const isTyped = () => (password.current?.value ?? "") !== "";

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

  const { exchange } = setup;
  const [asksForUrl, setAsksForUrl] = useState(false);
  const latest = useRef({ exchange, asksForUrl, passwords });
  useEffect(() => {
    latest.current = { exchange, asksForUrl, passwords };
  }, [asksForUrl, exchange, passwords]);
  const toChange = useCallback(
    ({ url, ...account }: { userName: string; email: string; url: string }) =>
      latest.current.asksForUrl ? { account, exchange: { ...latest.current.exchange, url } } : { account },
    [],
  );
  const checked = useCheckedForm({
    page,
    step: "service_account",
    slot: runSlot,
    command: "account_test",
    saved: { ...setup.account, url: exchange.url },
    toChange,
    about: ({ userName, email }) => [userName, email, passwords],
    judge: (errors) => errors.filter(({ field }) => field !== fields.password || !isTyped()),
    prepare: () => storePassword(password.current),
  });
  const { test, run } = checked;
  // Nobody has told where Exchange is, and Autodiscover does not: the person may know.
  if (!asksForUrl && run.problem !== null && exchange.url === "") {
    setAsksForUrl(true);
  }

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
    url: () => (asksForUrl ? focusField(fields.url) : goTo("exchange")),
    authority: () => goTo("exchange"),
    environment: () => goTo("requirements"),
  };

  return {
    ...checked,
    secret,
    problem: checked.problem ?? secretProblem,
    actions,
    password,
    asksForUrl,
    forget,
  };
}
