import { useCallback, useEffect, useRef, useState } from "react";
import type { Problem } from "../bindings/Problem";
import type { Session } from "../bindings/Session";
import type { SetupId } from "../bindings/SetupId";
import type { SetupView } from "../bindings/SetupView";
import type { StepId } from "../bindings/StepId";
import { problemOf } from "../platform/bridge-problem";
import { usePlatform } from "../platform/platform-context";
import { dropDraftsBut } from "../steps/rooms/rooms-draft";
import type { Frame } from "./frame";

export type Place =
  | { kind: "opening" }
  /** The engine did not answer: nothing to show but why. */
  | { kind: "failed"; problem: Problem }
  | { kind: "start"; session: Session; problem: Problem | null }
  | { kind: "step"; View: typeof Frame; setup: SetupView; step: StepId; problem: Problem | null };

/** The six steps weigh as much as all the rest; a start page does not wait for them. Rejected: `lazy`, which shows nothing between pages. */
async function loadFrame(): Promise<typeof Frame> {
  const { Frame } = await import("./frame");
  return Frame;
}

/** Where the person is. The setup that was open last opens at its step when the window does. */
export function useSession() {
  const platform = usePlatform();
  const [place, setPlace] = useState<Place>({ kind: "opening" });
  const begun = useRef(false);

  const showStart = useCallback(
    async (problem: Problem | null = null) => {
      try {
        const session = await platform.invoke("session_open", {});
        dropDraftsOfOthers(session);
        setPlace({ kind: "start", session, problem });
      } catch (thrown) {
        setPlace({ kind: "failed", problem: problemOf(thrown) });
      }
    },
    [platform],
  );

  const enter = useCallback(async (setup: SetupView) => {
    const View = await loadFrame();
    setPlace({ kind: "step", View, setup, step: setup.step, problem: null });
  }, []);

  const openSetup = useCallback(
    async (setup: SetupId) => {
      try {
        await enter(await platform.invoke("setup_open", { setup }));
      } catch (thrown) {
        await showStart(problemOf(thrown));
      }
    },
    [enter, platform, showStart],
  );

  const restore = useCallback(async () => {
    try {
      const session = await platform.invoke("session_open", {});
      if (session.last) {
        // Straight there: the window is shown with the first page that is.
        await openSetup(session.last);
      } else {
        setPlace({ kind: "start", session, problem: null });
      }
    } catch (thrown) {
      setPlace({ kind: "failed", problem: problemOf(thrown) });
    }
  }, [openSetup, platform]);

  useEffect(() => {
    // Once per window, although React mounts twice while developing.
    if (!begun.current) {
      begun.current = true;
      void restore();
    }
  }, [restore]);

  const isOpening = place.kind === "opening";
  useEffect(() => {
    if (!isOpening) {
      // A window that does not hear it shows itself after a while.
      platform.invoke("window_ready", {}).catch(() => undefined);
    }
  }, [isOpening, platform]);

  const closeSetup = useCallback(async () => {
    try {
      await platform.invoke("setup_close", {});
      await showStart();
    } catch (thrown) {
      await showStart(problemOf(thrown));
    }
  }, [platform, showStart]);

  const onSetup = useCallback((view: SetupView) => {
    setPlace((now) => (now.kind === "step" && now.setup.id === view.id ? { ...now, setup: view } : now));
  }, []);

  const save = useCallback(
    async (setup: SetupId, step?: StepId) => {
      try {
        onSetup(await platform.invoke("setup_save", step ? { setup, step } : { setup }));
      } catch (thrown) {
        const problem = problemOf(thrown);
        setPlace((now) => (now.kind === "step" ? { ...now, problem } : now));
      }
    },
    [onSetup, platform],
  );

  const goTo = useCallback(
    (setup: SetupId, step: StepId) => {
      setPlace((now) => (now.kind === "step" ? { ...now, step, problem: null } : now));
      void save(setup, step);
    },
    [save],
  );

  const dismiss = useCallback(() => {
    setPlace((now) => (now.kind === "step" || now.kind === "start" ? { ...now, problem: null } : now));
  }, []);

  return {
    place,
    enter,
    openSetup,
    closeSetup,
    goTo,
    onSetup,
    refresh: save,
    restore,
    reload: showStart,
    dismiss,
  };
}

/** Setups that cannot be read are named by their folders, which their ids end. */
function dropDraftsOfOthers(session: Session): void {
  const unusable = [...session.unreadable, ...session.newer];
  dropDraftsBut(
    (id) => session.setups.some((setup) => setup.id === id) || unusable.some((place) => place.includes(id)),
  );
}

export type SessionActions = ReturnType<typeof useSession>;
