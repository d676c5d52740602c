import { useEffect, useState } from "react";
import type { Problem } from "../bindings/Problem";
import { useSurroundings } from "../components/surroundings";
import { t } from "../messages";
import { problemOf } from "../platform/bridge-problem";
import { usePlatform } from "../platform/platform-context";

/** The setups whose passwords are still in the credential store, and removing them. */
export function useStoredPasswords() {
  const platform = usePlatform();
  const { announce } = useSurroundings();
  const [setups, setSetups] = useState<string[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [removed, setRemoved] = useState(false);

  useEffect(() => {
    let wanted = true;
    platform
      .invoke("passwords_stored", {})
      .then((stored) => wanted && setSetups(stored.setups))
      .catch((thrown: unknown) => wanted && setProblem(problemOf(thrown)));
    return () => {
      wanted = false;
    };
  }, [platform]);

  const remove = async () => {
    try {
      const stored = await platform.invoke("passwords_forget", {});
      setSetups(stored.setups);
      setRemoved(stored.setups.length === 0);
      setProblem(null);
      announce(t("settings.stored.removed"), "polite");
    } catch (thrown) {
      setProblem(problemOf(thrown));
    }
  };

  return { setups, problem, removed, remove };
}
