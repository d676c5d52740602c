import { useState } from "react";
import type { Problem } from "../bindings/Problem";
import type { SetupSummary } from "../bindings/SetupSummary";
import type { SetupView } from "../bindings/SetupView";
import { useSurroundings } from "../components/surroundings";
import { t } from "../messages";
import { problemOf } from "../platform/bridge-problem";
import { usePlatform } from "../platform/platform-context";

export const practiceSizes = {
  small: { rooms: 20, meetingsPerRoom: 50 },
  medium: { rooms: 200, meetingsPerRoom: 200 },
  large: { rooms: 2000, meetingsPerRoom: 100 },
} as const;

export type PracticeSize = keyof typeof practiceSizes;

/** A question in front of the list. */
export type StartDialog =
  | { kind: "new" }
  | { kind: "rename"; setup: SetupSummary }
  | { kind: "duplicate"; setup: SetupSummary }
  | { kind: "forget"; setup: SetupSummary };

type Ways = { enter: (view: SetupView) => Promise<void>; reload: () => Promise<unknown> };

/** What can be done with setups. */
export function useStart({ enter, reload }: Ways) {
  const platform = usePlatform();
  const { announce } = useSurroundings();
  const [dialog, setDialog] = useState<StartDialog | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const [busy, setBusy] = useState<"practice" | "other" | null>(null);

  /** One thing at a time; a failure is shown where it was asked for. */
  const run = async (what: "practice" | "other", work: () => Promise<string | null>) => {
    if (busy !== null) {
      return;
    }
    setBusy(what);
    setProblem(null);
    setNotice(null);
    try {
      const done = await work();
      setDialog(null);
      if (done !== null) {
        setNotice(done);
        announce(done, "polite");
      }
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(null);
    }
  };

  const name = (text: string) =>
    run("other", async () => {
      switch (dialog?.kind) {
        case "new":
          await enter(await platform.invoke("setup_create", { name: text }));
          return null;
        case "rename":
          await platform.invoke("setup_rename", { setup: dialog.setup.id, name: text });
          break;
        case "duplicate":
          await platform.invoke("setup_duplicate", { setup: dialog.setup.id, name: text });
          break;
        case "forget":
        case undefined:
          break;
      }
      await reload();
      return null;
    });

  /** The customer is forgotten: said on the page once the dialog is gone. */
  const forgotten = (name: string) =>
    run("other", async () => {
      await reload();
      return t("forget.done", { name });
    });

  const exportSetup = (setup: SetupSummary) =>
    run("other", async () => {
      const file = await platform.saveFile(t("start.fileName", { name: fileSafe(setup.name) }), filters());
      if (file === null) {
        return null;
      }
      await platform.invoke("setup_export", { setup: setup.id, file });
      return t("start.exported");
    });

  const importSetup = () =>
    run("other", async () => {
      const file = await platform.openFile(filters());
      if (file === null) {
        return null;
      }
      await platform.invoke("setup_import", { file });
      await reload();
      return t("start.imported");
    });

  const practice = (size: PracticeSize, fromNothing: boolean) =>
    run("practice", async () => {
      await enter(await platform.invoke("practice_start", { ...practiceSizes[size], fromNothing }));
      return null;
    });

  const ask = (next: StartDialog | null) => {
    setProblem(null);
    setDialog(next);
  };

  return {
    dialog,
    ask,
    problem,
    notice,
    busy,
    name,
    forgotten,
    exportSetup,
    importSetup,
    practice,
    dismissProblem: () => setProblem(null),
    dismissNotice: () => setNotice(null),
  };
}

function filters() {
  return [{ name: t("start.import.filter"), extensions: ["json"] }];
}

function fileSafe(name: string): string {
  return name.replace(/[\\/:*?"<>|]+/gu, "-").trim();
}
