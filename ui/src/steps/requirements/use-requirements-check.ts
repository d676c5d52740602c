import { useCallback, useEffect, useState } from "react";
import type { OperationId } from "../../bindings/OperationId";
import type { Requirement } from "../../bindings/Requirement";
import type { RequirementsEvent } from "../../bindings/RequirementsEvent";
import type { SetupView } from "../../bindings/SetupView";
import type { StepId } from "../../bindings/StepId";
import { focusField } from "../../components/error-summary";
import { useSurroundings } from "../../components/surroundings";
import { t } from "../../messages";
import { named } from "../../messages/joined";
import { newOperation } from "../../platform/operation";
import { usePlatform } from "../../platform/platform-context";
import { useRemembered, type Slot } from "../step-memory";

export const missingId = "check-missing";

/** A check under way, of one requirement or of all. */
export type Checking = {
  operation: OperationId;
  requirement: string | null;
  event: RequirementsEvent | null;
  cancelled: boolean;
};

/** What the last check of all found first that is not in order; `run` tells one such check from the next. */
export type FirstFailure = { id: string; run: OperationId };

type State = { checking: Checking | null; ended: string | null; failure: FirstFailure | null };

const checkingSlot: Slot<State> = {
  name: "requirements check",
  initial: { checking: null, ended: null, failure: null },
};

/** What has to be typed before Exchange can be asked, and the step where. */
export type Missing = { what: "account" | "url"; step: StepId };

export function missingFor(setup: SetupView): Missing[] {
  const { account, secret, exchange } = setup;
  const incomplete = account.userName === "" || account.email === "" || secret.place === "nowhere";
  return [
    ...(incomplete ? [{ what: "account", step: "service_account" } as const] : []),
    ...(exchange.url === "" ? [{ what: "url", step: "exchange" } as const] : []),
  ];
}

type Ways = {
  setup: SetupView;
  take: (list: readonly Requirement[]) => void;
  fail: (thrown: unknown) => void;
  /** Writes what was typed, so that the checks use it. */
  flush: () => Promise<unknown>;
  refresh: () => Promise<void>;
};

/** Has the engine verify requirements. One run at a time: a run signs in, and each sign-in counts. */
export function useRequirementsCheck({ setup, take, fail, flush, refresh }: Ways) {
  const platform = usePlatform();
  const { announce } = useSurroundings();
  const [state, change] = useRemembered(checkingSlot, setup.id);
  const [asked, setAsked] = useState(0);
  const missing = missingFor(setup);
  const isMissing = missing.length > 0;
  const { checking } = state;

  useEffect(() => {
    if (asked > 0) {
      focusField(missingId);
    }
  }, [asked]);

  const run = useCallback(
    async (requirement: string | null) => {
      const operation = newOperation();
      change(() => ({
        checking: { operation, requirement, event: null, cancelled: false },
        ended: null,
        failure: null,
      }));
      let ended: string | null = null;
      let failure: FirstFailure | null = null;
      try {
        await flush();
        const list = await platform.invoke(
          "requirements_check",
          { setup: setup.id, operation, requirement },
          (event) => {
            // A pause is told by its own bar; its seconds are nothing to be read aloud.
            if (event.waiting === null) {
              announce(t("requirements.check.progress", event), "polite");
            }
            change((before) => ({ ...before, checking: before.checking && { ...before.checking, event } }));
          },
        );
        take(list);
        ended = verdict(list, requirement);
        const first = requirement === null ? list.find((row) => row.state === "not_met") : undefined;
        failure = first === undefined ? null : { id: first.id, run: operation };
      } catch (thrown) {
        fail(thrown);
      }
      change((before) => {
        ended = ended !== null && before.checking?.cancelled ? t("requirements.check.cancelled") : ended;
        return { checking: null, ended, failure };
      });
      if (ended !== null) {
        announce(ended, "polite");
      }
      await refresh();
    },
    [announce, change, fail, flush, platform, refresh, setup.id, take],
  );

  const start = (requirement: string | null) => {
    if (checking !== null) {
      announce(t("requirements.check.running"), "assertive");
    } else if (isMissing) {
      setAsked(asked + 1);
    } else {
      void run(requirement);
    }
  };

  const cancel = () => {
    if (checking !== null) {
      change((before) => ({
        ...before,
        checking: before.checking && { ...before.checking, cancelled: true },
      }));
      // Whatever this answers, the run itself ends with its own list.
      platform.invoke("operation_cancel", { operation: checking.operation }).catch(() => undefined);
    }
  };

  return { ...state, start, cancel, missing: asked > 0 ? missing : [] };
}

function verdict(list: readonly Requirement[], requirement: string | null): string {
  const one = list.find((row) => row.id === requirement);
  if (one) {
    return named(one.title, t(`requirements.state.${one.state}`));
  }
  const met = list.filter((row) => row.state === "met" || row.state === "warning").length;
  return t("requirements.check.ended", { met, total: list.length });
}
