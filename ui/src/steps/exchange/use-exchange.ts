import { useCallback, useState } from "react";
import type { ExchangeForm } from "../../bindings/ExchangeForm";
import { focusField, type FieldError } from "../../components/error-summary";
import type { ProblemActions } from "../../components/problem-bar";
import { t } from "../../messages";
import { usePlatform } from "../../platform/platform-context";
import { noRun, useCheckRun } from "../check-run";
import { useSetupSave } from "../setup-save";
import type { Slot } from "../step-memory";
import type { StepPageProps } from "../step-page";
import { useTypedForm } from "../typed-form";
import { isAddress, parseDomains, trimmed, visible } from "../typed-text";
import { useDiscovery } from "./use-discovery";

export const fields = {
  url: "field-url",
  domains: "field-attendeeDomains",
  fallbackOwner: "field-fallbackOwner",
  authority: "field-authorityFile",
};

const runSlot: Slot<typeof noRun> = { name: "exchange run", initial: noRun };

export function useExchange({ setup, onSetup, refresh, goTo }: StepPageProps) {
  const platform = usePlatform();
  const { id } = setup;
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [preparing, setPreparing] = useState(false);
  const { save, flush, problem } = useSetupSave(id, onSetup);
  const keep = useCallback((typed: ExchangeForm) => save({ exchange: trimForm(typed) }), [save]);
  const { form, read, change } = useTypedForm(setup.exchange, keep);
  const { run, start, cancel, isRunning } = useCheckRun({
    slot: runSlot,
    command: "exchange_test",
    setup: id,
    refresh,
  });
  const discovery = useDiscovery(id, refresh);
  const busy = preparing || isRunning;

  const clean = trimForm(form);
  const now = fingerprint(clean);
  const isDone = setup.steps.some((row) => row.step === "exchange" && row.state === "done");
  // A test that passed and does not hold any more: something after this step found the server gone, or the sign-in refused.
  const contradicted = run.report?.passed === true && !isDone;
  const outdated = (run.of !== "" && run.of !== now) || contradicted;
  const unchanged = now === fingerprint(trimForm(setup.exchange));

  const test = async () => {
    if (busy) {
      return;
    }
    const found = findErrors(clean);
    setErrors(found);
    if (found.length > 0) {
      return;
    }
    setPreparing(true);
    const saved = await flush();
    setPreparing(false);
    if (saved) {
      await start(now);
    }
  };

  const find = async (confirmed?: readonly string[]) => {
    if (discovery.isFinding) {
      return;
    }
    if (!isAddress(setup.account.email)) {
      setErrors([{ field: fields.url, message: t("exchange.find.needsAddress") }]);
      return;
    }
    setErrors([]);
    await flush();
    const { url, isOffered } = await discovery.find(confirmed);
    // What a person typed is theirs; a found URL stands beside it as an offer, and so does one at a host nobody has confirmed.
    if (url !== null && !isOffered && trimmed(read().url) === "") {
      change({ url });
    }
  };

  const chooseAuthority = async () => {
    const file = await platform.openFile([
      { name: t("exchange.authority.filter"), extensions: ["pem", "crt", "cer"] },
    ]);
    if (file !== null) {
      change({ authorityFile: file });
    }
  };

  const actions: ProblemActions = {
    again: () => void test(),
    account: () => goTo("service_account"),
    password: () => goTo("service_account"),
    environment: () => goTo("requirements"),
    url: () => focusField(fields.url),
    authority: () => void chooseAuthority(),
    fallback_owner: () => focusField(fields.fallbackOwner),
  };

  return {
    form,
    errors,
    problem,
    run,
    outdated,
    isRunning,
    busy,
    passed: isDone && unchanged && !outdated,
    actions,
    cancel,
    test,
    search: discovery.search,
    find,
    cancelFinding: discovery.cancel,
    chooseAuthority,
    setUrl: (text: string) => change({ url: visible(text) }),
    setDomains: (text: string) => change({ attendeeDomains: visible(text) }),
    setFallbackOwner: (text: string) => change({ fallbackOwner: visible(text) }),
    setAuthority: (text: string) => change({ authorityFile: visible(text) }),
    tidy: () => change(trimForm(read())),
  };
}

function trimForm(form: ExchangeForm): ExchangeForm {
  return {
    url: trimmed(form.url),
    attendeeDomains: trimmed(form.attendeeDomains),
    fallbackOwner: trimmed(form.fallbackOwner),
    authorityFile: trimmed(form.authorityFile),
  };
}

function fingerprint(form: ExchangeForm): string {
  return JSON.stringify([form.url, form.attendeeDomains, form.fallbackOwner, form.authorityFile]);
}

function findErrors(form: ExchangeForm): FieldError[] {
  const errors: FieldError[] = [];
  if (form.url === "") {
    // What is a URL, and what a bare host stands for, the engine alone decides: its answer is a problem with its own words.
    errors.push({ field: fields.url, message: t("exchange.url.missing") });
  }
  const { domains, others } = parseDomains(form.attendeeDomains);
  const [wrong] = others;
  if (wrong !== undefined) {
    errors.push({ field: fields.domains, message: t("exchange.domains.wrong", { text: wrong }) });
  } else if (domains.length === 0) {
    errors.push({ field: fields.domains, message: t("exchange.domains.missing") });
  }
  if (form.fallbackOwner === "") {
    errors.push({ field: fields.fallbackOwner, message: t("exchange.fallbackOwner.missing") });
  } else if (!isAddress(form.fallbackOwner)) {
    errors.push({ field: fields.fallbackOwner, message: t("exchange.fallbackOwner.wrong") });
  }
  return errors;
}
