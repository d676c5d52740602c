import type { SetupView } from "../bindings/SetupView";
import type { StepId } from "../bindings/StepId";

/** The six steps in their order; none is ever renumbered. */
export const stepOrder: readonly StepId[] = [
  "requirements",
  "service_account",
  "exchange",
  "rooms",
  "notifications",
  "import",
];

/** The step that comes next of those the product has; the last one where there is none, for it says what is left. */
export function stepAfter(setup: SetupView, step: StepId): StepId {
  return nearest(setup, stepOrder.slice(stepOrder.indexOf(step) + 1)) ?? "import";
}

/** The step before of those the product has. */
export function stepBefore(setup: SetupView, step: StepId): StepId | undefined {
  return nearest(setup, stepOrder.slice(0, stepOrder.indexOf(step)).reverse());
}

function nearest(setup: SetupView, steps: readonly StepId[]): StepId | undefined {
  return steps.find((step) => setup.steps.find((row) => row.step === step)?.state !== "not_needed");
}

/** What the frame hands to the page of a step. */
export type StepPageProps = {
  setup: SetupView;
  /** Takes over a newer view, the answer of a command that changed the setup. */
  onSetup: (view: SetupView) => void;
  /** Fetches the view anew, after something that changes the rail without answering with a view: tests, imports. */
  refresh: () => Promise<void>;
  /** Opens a step; the frame saves where the person is. */
  goTo: (step: StepId) => void;
  /** The step before, or the list of setups from the first step. */
  goBack: () => void;
};
