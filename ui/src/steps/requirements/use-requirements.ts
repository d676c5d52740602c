import { useCallback, useEffect, useState } from "react";
import type { EnvironmentKind } from "../../bindings/EnvironmentKind";
import type { Problem } from "../../bindings/Problem";
import type { Requirement } from "../../bindings/Requirement";
import { focusField, type FieldError } from "../../components/error-summary";
import { useSurroundings } from "../../components/surroundings";
import { t } from "../../messages";
import { problemOf } from "../../platform/bridge-problem";
import { usePlatform } from "../../platform/platform-context";
import { useSetupSave } from "../setup-save";
import { useRemembered, type Slot } from "../step-memory";
import type { StepPageProps } from "../step-page";

export const environmentField = "field-environment";
export const onlineNoticeId = "online-notice";

/** The checklist as it was fetched, the state of the setup it was fetched for, and why the newest one is missing. */
type Fetched = { list: readonly Requirement[] | null; of: string; problem: Problem | null };

const fetchedSlot: Slot<Fetched> = { name: "requirements", initial: { list: null, of: "", problem: null } };

export function useRequirements({ setup, onSetup, refresh, goTo }: StepPageProps) {
  const { announce } = useSurroundings();
  const platform = usePlatform();
  const { id, environment } = setup;
  const [fetched, change] = useRemembered(fetchedSlot, id);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const { save, flush, problem: saveProblem } = useSetupSave(id, onSetup);

  // The list follows the environment and the tests, and nothing else: coming back without a change asks nothing.
  const now = JSON.stringify([environment, setup.steps.map((row) => [row.step, row.state])]);

  const fetchList = useCallback(
    async (of: string) => {
      try {
        const list = await platform.invoke("requirements_list", { setup: id });
        change(() => ({ list, of, problem: null }));
      } catch (thrown) {
        const problem = problemOf(thrown);
        change((before) => ({ ...before, of, problem }));
      }
    },
    [change, id, platform],
  );

  const isStale = fetched.of !== now;
  useEffect(() => {
    if (isStale && environment !== null) {
      void fetchList(now);
    }
  }, [environment, fetchList, isStale, now]);

  const choose = async (next: EnvironmentKind) => {
    setErrors([]);
    save({ environment: next });
    await flush();
  };

  const confirm = async (requirement: string, confirmed: boolean) => {
    try {
      const list = await platform.invoke("requirement_confirm", { setup: id, requirement, confirmed });
      change((before) => ({ ...before, list, problem: null }));
      await refresh();
    } catch (thrown) {
      const problem = problemOf(thrown);
      change((before) => ({ ...before, problem }));
    }
  };

  const goOn = () => {
    if (environment === "on_premises") {
      goTo("service_account");
      return;
    }
    if (environment === null) {
      setErrors([{ field: environmentField, message: t("requirements.environment.missing") }]);
      return;
    }
    // Not a mistake of the person's: the page says what is missing and what can be prepared.
    announce(t("requirements.online.blocked"), "assertive");
    focusField(onlineNoticeId);
  };

  return {
    list: environment === "on_premises" ? fetched.list : [],
    errors,
    problem: fetched.problem ?? saveProblem,
    choose,
    confirm,
    goOn,
    again: () => void fetchList(now),
  };
}
