import { useRef, useState } from "react";
import type { Problem } from "../bindings/Problem";
import type { SupportView } from "../bindings/SupportView";
import { useSurroundings } from "../components/surroundings";
import { t } from "../messages";
import { problemOf } from "../platform/bridge-problem";
import { usePlatform } from "../platform/platform-context";

/** Putting a support bundle together, and saving the one that was shown. */
export function useSupport() {
  const platform = usePlatform();
  const { announce } = useSurroundings();
  const [bundle, setBundle] = useState<SupportView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [preparing, setPreparing] = useState(false);
  const asking = useRef(false);

  /** One thing at a time: some desktops leave the window usable behind a dialog. */
  const once = async (work: () => Promise<void>) => {
    if (asking.current) {
      return;
    }
    asking.current = true;
    setProblem(null);
    try {
      await work();
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      asking.current = false;
    }
  };

  const prepare = () =>
    once(async () => {
      setPreparing(true);
      setSaved(null);
      try {
        setBundle(await platform.invoke("support_prepare", {}));
      } finally {
        setPreparing(false);
      }
    });

  const save = () =>
    once(async () => {
      if (!bundle) {
        return;
      }
      const file = await platform.saveFile(t("support.name"), [
        { name: t("support.kind"), extensions: ["zip"] },
      ]);
      if (file !== null) {
        await platform.invoke("support_save", { bundle: bundle.bundle, file });
        setSaved(file);
        announce(t("support.saved", { file }), "polite");
      }
    });

  return { bundle, problem, saved, preparing, prepare, save };
}
