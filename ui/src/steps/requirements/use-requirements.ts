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
import { useTypedForm } from "../typed-form";

export const environmentField = "field-environment";
export const onlineNoticeId = "online-notice";

/** The checklist as it was fetched, the state of the setup it was fetched for, and why the newest one is missing. */
type Fetched = { list: readonly Requirement[] | null; of: string; problem: Problem | null };

const fetchedSlot: Slot<Fetched> = { name: "requirements", initial: { list: null, of: "", problem: null } };

/** The checklist of the chosen product, what the product asks to be told, and going on from there. */
export function useRequirements({ setup, onSetup, refresh, goTo }: StepPageProps) {
  const { announce } = useSurroundings();
  const platform = usePlatform();
  const { id, environment, product } = setup;
  const [fetched, change] = useRemembered(fetchedSlot, id);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const { save, flush, problem: saveProblem } = useSetupSave(setup, onSetup);
  const details = useTypedForm(setup.details, (form) => save({ details: form }));

  // The list follows the product, what its scripts are filled with, and the tests: coming back without a change asks
  // nothing.
  const now = JSON.stringify([
    product,
    environment,
    setup.details,
    setup.account,
    setup.exchange,
    setup.rooms,
    setup.setRight,
    setup.steps.map((row) => [row.step, row.state]),
  ]);
  const isChosen = environment !== null && product !== null;

  const take = useCallback(
    (list: readonly Requirement[]) => change((before) => ({ ...before, list, problem: null })),
    [change],
  );
  const fail = useCallback(
    (thrown: unknown) => {
      const problem = problemOf(thrown);
      change((before) => ({ ...before, problem }));
    },
    [change],
  );

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
    if (isStale && isChosen) {
      void fetchList(now);
    }
  }, [fetchList, isChosen, isStale, now]);

  const choose = async (next: EnvironmentKind) => {
    setErrors([]);
    save({ environment: next });
    await flush();
  };

  const confirm = async (requirement: string, confirmed: boolean) => {
    try {
      take(await platform.invoke("requirement_confirm", { setup: id, requirement, confirmed }));
      await refresh();
    } catch (thrown) {
      fail(thrown);
    }
  };

  const apply = async (requirement: string): Promise<boolean> => {
    try {
      take(await platform.invoke("practice_apply", { setup: id, requirement }));
      announce(t("requirements.apply.done"), "polite");
      await refresh();
      return true;
    } catch (thrown) {
      fail(thrown);
      return false;
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
    list: isChosen ? fetched.list : null,
    details,
    errors,
    problem: fetched.problem ?? saveProblem,
    flush,
    take,
    fail,
    choose,
    confirm,
    apply,
    goOn,
    again: () => void fetchList(now),
  };
}
