import { useCallback, useEffect, useRef, useState } from "react";
import type { NotificationPreview } from "../../bindings/NotificationPreview";
import type { Problem } from "../../bindings/Problem";
import type { SummaryEvent } from "../../bindings/SummaryEvent";
import { problemOf } from "../../platform/bridge-problem";
import { newOperation } from "../../platform/operation";
import { usePlatform } from "../../platform/platform-context";

export type Notifications = {
  preview: NotificationPreview | null;
  /** Counting under way, with how far it is. */
  counting: { event: SummaryEvent | null } | null;
  problem: Problem | null;
  set: (silence: boolean) => Promise<boolean>;
  count: () => Promise<void>;
  cancelCount: () => void;
  dismiss: () => void;
};

/** The planner's switch, and what it would send. Counting reads the calendars and writes nothing. */
export function useNotifications(setup: string, refresh: () => Promise<void>): Notifications {
  const platform = usePlatform();
  const [preview, setPreview] = useState<NotificationPreview | null>(null);
  const [counting, setCounting] = useState<Notifications["counting"]>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const operation = useRef<string | null>(null);

  const cancelCount = useCallback(() => {
    if (operation.current !== null) {
      // An operation that ended meanwhile needs no cancelling.
      platform.invoke("operation_cancel", { operation: operation.current }).catch(() => undefined);
    }
  }, [platform]);

  useEffect(() => {
    let wanted = true;
    platform.invoke("notifications_preview", { setup }).then(
      (answer) => wanted && setPreview(answer),
      (error: unknown) => wanted && setProblem(problemOf(error)),
    );
    return () => {
      wanted = false;
      cancelCount();
    };
  }, [cancelCount, platform, setup]);

  const set = async (silence: boolean): Promise<boolean> => {
    // The switch moves at once; it moves back if the choice could not be kept.
    const before = preview;
    setPreview(before && { ...before, silenceDuringImport: silence });
    try {
      setPreview(await platform.invoke("notifications_set", { setup, silenceDuringImport: silence }));
      setProblem(null);
      await refresh();
      return true;
    } catch (error) {
      setPreview(before);
      setProblem(problemOf(error));
      return false;
    }
  };

  const count = async (): Promise<void> => {
    if (operation.current !== null) {
      return;
    }
    operation.current = newOperation();
    setCounting({ event: null });
    setProblem(null);
    try {
      const request = { setup, operation: operation.current };
      await platform.invoke("import_summary", request, (event) => setCounting({ event }));
      setPreview(await platform.invoke("notifications_preview", { setup }));
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      operation.current = null;
      setCounting(null);
    }
  };

  return { preview, counting, problem, set, count, cancelCount, dismiss: () => setProblem(null) };
}
