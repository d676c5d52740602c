import type { SetupView } from "../../bindings/SetupView";
import type { StepId } from "../../bindings/StepId";
import type { FieldError } from "../../components/error-summary";
import type { FooterActions } from "../../components/page-footer";
import { useSurroundings } from "../../components/surroundings";
import { t } from "../../messages";
import type { ImportSnapshot, ImportStore } from "./import-store";
import { readyRooms } from "./import-window";
import type { RunStage } from "./run-progress";

type ImportFooterProps = {
  setup: SetupView;
  snapshot: ImportSnapshot;
  store: ImportStore;
  stage: RunStage;
  settle: () => Promise<readonly FieldError[] | null>;
  /** Ends what only looks, before the run begins. */
  onStart: () => Promise<void>;
  onErrors: (errors: readonly FieldError[]) => void;
  onSaveReport: () => void;
  goTo: (step: StepId) => void;
  goBack: () => void;
};

/** The one button of each stage: import, pause or resume, resume what was interrupted. */
export function useImportFooter(props: ImportFooterProps): FooterActions {
  const { setup, snapshot, store, stage, goBack } = props;
  const { announce } = useSurroundings();
  const busy = snapshot.busy !== null;
  const { ready } = readyRooms(setup);

  // The bar above says who; here is said what waits for them.
  const holder = setup.plannerHolder?.program ?? null;
  const unlessHeld = (work: () => Promise<void>): (() => void) =>
    holder === null
      ? () => void work()
      : () => announce(t("import.holder", { program: holder }), "assertive");
  const heldNote = holder === null ? {} : { note: t("import.holder", { program: holder }) };

  switch (stage.kind) {
    case "before": {
      if (ready === 0) {
        return {
          onBack: goBack,
          note: t("import.start.noRooms"),
          primary: { label: t("import.start.toRooms"), onPress: () => props.goTo("rooms") },
        };
      }
      const start = async (): Promise<void> => {
        // What was typed has to be in force before the run is planned by it.
        const errors = await props.settle();
        props.onErrors(errors ?? []);
        if (errors?.length === 0) {
          await store.cancelCount();
          await props.onStart();
          await store.start({ kind: "all_ready" });
        }
      };
      const back =
        snapshot.planning && snapshot.result !== null
          ? { secondary: { label: t("import.start.toResult"), onPress: () => store.plan(false) } }
          : {};
      return {
        onBack: goBack,
        ...heldNote,
        ...back,
        primary: { label: t("import.start.primary", { count: ready }), busy, onPress: unlessHeld(start) },
      };
    }
    case "during": {
      const paused = stage.phase === "paused" || stage.phase === "pausing";
      const ending = stage.phase === "cancelling" || snapshot.busy === "cancelling";
      const press = (): void => {
        if (ending) {
          announce(t("import.phase.cancelling"), "assertive");
        } else {
          void (paused ? store.resume() : store.pause());
        }
      };
      return {
        onBack: goBack,
        note: t("import.run.cancelNote"),
        secondary: { label: t("import.run.cancel"), busy: ending, onPress: () => void store.cancel() },
        primary: { label: t(paused ? "import.run.resume" : "import.run.pause"), busy, onPress: press },
      };
    }
    case "interrupted":
      if (snapshot.result !== null && snapshot.result.old !== null) {
        return {
          onBack: goBack,
          ...heldNote,
          primary: { label: t("import.interrupted.anew"), busy, onPress: unlessHeld(store.discard) },
          secondary: { label: t("import.interrupted.goOn"), busy, onPress: unlessHeld(store.resume) },
        };
      }
      return {
        onBack: goBack,
        ...heldNote,
        primary: { label: t("import.interrupted.resume"), busy, onPress: unlessHeld(store.resume) },
      };
    case "after":
      return {
        onBack: goBack,
        primary: { label: t("import.result.saveReport"), busy, onPress: props.onSaveReport },
        secondary: { label: t("import.result.new"), onPress: () => store.plan(true) },
      };
  }
}
