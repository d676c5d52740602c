import { useCallback, useEffect, useRef, useState } from "react";
import type { HandoverKind } from "../bindings/HandoverKind";
import type { HandoverPreview } from "../bindings/HandoverPreview";
import type { Problem } from "../bindings/Problem";
import { useSurroundings } from "../components/surroundings";
import { t } from "../messages";
import { problemOf } from "../platform/bridge-problem";
import { usePlatform } from "../platform/platform-context";

/** What can be written at the end. */
export type HandoverFile = HandoverKind | "reminders";

const names = {
  vendor: ["handover.vendorName", "handover.htmlKind", "html"],
  customer: ["handover.customerName", "handover.htmlKind", "html"],
  reminders: ["handover.remindersName", "handover.icsKind", "ics"],
} as const;

type State = { preview: HandoverPreview | null; problem: Problem | null };

/** What the documents would say now, and writing them. */
export function useHandover(setup: string) {
  const platform = usePlatform();
  const { announce } = useSurroundings();
  const [{ preview, problem }, setState] = useState<State>({ preview: null, problem: null });
  const [saved, setSaved] = useState<Partial<Record<HandoverFile, string>>>({});
  const asking = useRef(false);

  const fetchPreview = useCallback(async () => {
    try {
      setState({ preview: await platform.invoke("handover_preview", { setup }), problem: null });
    } catch (thrown) {
      const failure = problemOf(thrown);
      setState((before) => ({ ...before, problem: failure }));
    }
  }, [platform, setup]);

  useEffect(() => {
    // Fetching sets state when the answer comes, not while this effect runs.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    void fetchPreview();
  }, [fetchPreview]);

  const save = async (what: HandoverFile) => {
    // Some desktops leave the window usable behind the dialog.
    if (asking.current) {
      return;
    }
    asking.current = true;
    try {
      const [name, kind, ending] = names[what];
      const file = await platform.saveFile(t(name), [{ name: t(kind), extensions: [ending] }]);
      if (file === null) {
        return;
      }
      if (what === "reminders") {
        const { entries } = await platform.invoke("reminders_save", { setup, file });
        if (entries === 0) {
          // What was to come a moment ago has passed, or is known no more: nothing was written.
          await fetchPreview();
          return;
        }
      } else {
        await platform.invoke("handover_save", { setup, kind: what, file });
      }
      setSaved((before) => ({ ...before, [what]: file }));
      setState((before) => ({ ...before, problem: null }));
      announce(t("handover.saved", { file }), "polite");
    } catch (thrown) {
      const failure = problemOf(thrown);
      setState((before) => ({ ...before, problem: failure }));
    } finally {
      asking.current = false;
    }
  };

  return { preview, problem, saved, save, again: () => void fetchPreview() };
}
