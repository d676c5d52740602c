import { useCallback } from "react";
import type { ExchangeForm } from "../../bindings/ExchangeForm";
import { focusField } from "../../components/error-summary";
import type { ProblemActions } from "../../components/problem-bar";
import { t } from "../../messages";
import { usePlatform } from "../../platform/platform-context";
import { noRun } from "../check-run";
import { useCheckedForm } from "../checked-form";
import { fieldInput } from "../field-errors";
import type { Slot } from "../step-memory";
import type { StepPageProps } from "../step-page";
import { trimmed } from "../typed-text";
import { useDiscovery } from "./use-discovery";

export const fields = {
  url: fieldInput("url"),
  domains: fieldInput("attendeeDomains"),
  fallbackOwner: fieldInput("fallbackOwner"),
  authority: fieldInput("authorityFile"),
};

const runSlot: Slot<typeof noRun> = { name: "exchange run", initial: noRun };

export function useExchange(page: StepPageProps) {
  const { setup, refresh, goTo } = page;
  const platform = usePlatform();
  const toChange = useCallback((exchange: ExchangeForm) => ({ exchange }), []);
  const checked = useCheckedForm({
    page,
    step: "exchange",
    slot: runSlot,
    command: "exchange_test",
    saved: setup.exchange,
    toChange,
    about: (form) => form,
  });
  const { change, read, setErrors, flush, test } = checked;
  const discovery = useDiscovery(setup.id, refresh);

  const find = async (confirmed?: readonly string[]) => {
    if (discovery.isFinding) {
      return;
    }
    if (setup.wrong.some(({ step, field }) => step === "service_account" && field === "email")) {
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
    ...checked,
    actions,
    search: discovery.search,
    find,
    cancelFinding: discovery.cancel,
    chooseAuthority,
  };
}
