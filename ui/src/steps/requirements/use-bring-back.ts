import { useCallback, useMemo } from "react";
import type { OutputUnderstood } from "../../bindings/OutputUnderstood";
import type { OutputVerdict } from "../../bindings/OutputVerdict";
import type { Requirement } from "../../bindings/Requirement";
import { t } from "../../messages";
import { usePlatform } from "../../platform/platform-context";
import type { BringBackWays } from "./bring-back";

type BringBackSource = {
  setup: string;
  list: readonly Requirement[] | null;
  take: (list: readonly Requirement[]) => void;
  fail: (thrown: unknown) => void;
  refresh: () => Promise<void>;
};

/** Reading what was brought back, and keeping what it proves. */
export function useBringBack({ setup, list, take, fail, refresh }: BringBackSource): BringBackWays {
  const platform = usePlatform();

  const onUnderstand = useCallback(
    async (text: string): Promise<OutputUnderstood | null> => {
      try {
        return await platform.invoke("output_read", { setup, text });
      } catch (thrown) {
        fail(thrown);
        return null;
      }
    },
    [fail, platform, setup],
  );

  const onJudge = useCallback(
    async (text: string): Promise<OutputVerdict | null> => {
      try {
        const verdict = await platform.invoke("output_judge", { setup, text });
        take(verdict.requirements);
        await refresh();
        return verdict;
      } catch (thrown) {
        fail(thrown);
        return null;
      }
    },
    [fail, platform, refresh, setup, take],
  );

  const onFile = useCallback(async (): Promise<string | null> => {
    try {
      const file = await platform.openFile([
        { name: t("requirements.bring.files"), extensions: ["txt", "log", "csv", "json"] },
      ]);
      return file === null ? null : await platform.invoke("output_file", { file });
    } catch (thrown) {
      fail(thrown);
      return null;
    }
  }, [fail, platform]);

  const titleOf = useCallback(
    (id: string): string => list?.find((row) => row.id === id)?.title ?? id,
    [list],
  );

  return useMemo(
    () => ({ basis: list, onUnderstand, onJudge, onFile, titleOf }),
    [list, onFile, onJudge, onUnderstand, titleOf],
  );
}
