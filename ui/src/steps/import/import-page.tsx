import { makeStyles, Spinner, Subtitle2, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { DryRunRow } from "../../bindings/DryRunRow";
import type { StepId } from "../../bindings/StepId";
import type { FieldError } from "../../components/error-summary";
import { FindingBar } from "../../components/finding-bar";
import { ImportRoomsGrid } from "../../components/import-rooms-grid";
import { Page } from "../../components/page";
import { ProblemBar } from "../../components/problem-bar";
import { useSurroundings } from "../../components/surroundings";
import { t } from "../../messages";
import { usePlatform } from "../../platform/platform-context";
import { beginDetour, endDetour } from "../detour";
import { HandoverPanel } from "../handover-panel";
import { waysTo } from "../problem-ways";
import type { StepPageProps } from "../step-page";
import { UsersPanel } from "../users-panel";
import { useUserAdditions } from "../use-users";
import { DryRunPanel } from "./dry-run-panel";
import { DryRunSection } from "./dry-run-section";
import { HandoverOffer } from "./handover-offer";
import { HeldOfRun } from "./held-section";
import { ImportAfter } from "./import-after";
import { ImportBefore } from "./import-before";
import { ImportDuring } from "./import-during";
import { ImportInterrupted } from "./import-interrupted";
import { ImportRoomPanel } from "./import-room-panel";
import { stageOfSnapshot } from "./import-store";
import { choicesOf } from "./import-window";
import { percentOf } from "./run-progress";
import { useDryRun } from "./use-dry-run";
import { useImport } from "./use-import";
import { useImportFooter } from "./use-import-footer";
import { useImportRooms } from "./use-import-rooms";
import { UsersOffer } from "./users-offer";
import { useWindowFields } from "./use-window-fields";

const useStyles = makeStyles({
  rooms: { display: "flex", flexDirection: "column", flexGrow: 1, gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
});

/** What is open beside the page. */
type Aside = { kind: "users" } | { kind: "handover" } | { kind: "dry_run"; row: DryRunRow };

export function ImportPage({ setup, onSetup, refresh, goTo, goBack }: StepPageProps) {
  const styles = useStyles();
  const platform = usePlatform();
  const { announce } = useSurroundings();
  const [snapshot, store] = useImport(setup.id, refresh);
  const chosen = useWindowFields(setup, onSetup);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [opened, setOpened] = useState<number | null>(null);
  const [aside, setAside] = useState<Aside | null>(null);
  const [dryRun, dryRuns] = useDryRun(setup.id);
  const additions = useUserAdditions(setup.id);
  const [now] = useState(() => new Date());
  const stage = stageOfSnapshot(snapshot);
  const { progress, result, problem } = snapshot;
  const moving = stage.kind === "during" && stage.phase !== "paused";
  const rooms = useImportRooms(
    setup.id,
    moving,
    `${stage.kind} ${result?.started ?? ""} ${result?.phase ?? ""}`,
  );
  const openedRoom = opened === null ? undefined : rooms.rowAt(opened);

  useEffect(() => {
    endDetour(platform, setup.id);
  }, [platform, setup.id]);

  const leaveFor = (step: StepId): void => {
    beginDetour(platform, setup.id, "import");
    goTo(step);
  };
  const again = useCallback(
    (address: string) => {
      setOpened(null);
      void store.start({ kind: "rooms", addresses: [address] });
    },
    [store],
  );
  const asking = useRef(false);
  const saveReport = async (): Promise<void> => {
    // Some desktops leave the window usable behind the dialog.
    if (asking.current) {
      return;
    }
    asking.current = true;
    try {
      const file = await platform.saveFile(t("import.result.reportName"), [
        { name: t("import.result.reportKind"), extensions: ["html"] },
      ]);
      if (file !== null) {
        await store.saveReport(file);
      }
    } finally {
      asking.current = false;
    }
  };
  const footer = useImportFooter({
    setup,
    snapshot,
    store,
    stage,
    settle: chosen.settle,
    onStart: dryRuns.cancel,
    onErrors: setErrors,
    onSaveReport: () => void saveReport(),
    goTo,
    goBack,
  });
  const choices = choicesOf({ ...setup, import: chosen.form });
  // Adding users changes whose the meetings would be.
  const dryChoices = `${choices} ${additions}`;
  const look = async (how: () => Promise<void>): Promise<void> => {
    const wrong = await chosen.settle();
    setErrors(wrong ?? []);
    if (wrong?.length === 0) {
      await how();
    }
  };
  const count = (): Promise<void> => look(() => store.count(choices));
  const lookAtRooms = async (): Promise<void> => {
    await dryRuns.start(dryChoices);
    const { state } = dryRuns.snapshot();
    if (state.kind === "done") {
      store.counted(state.result.summary, choices);
    }
  };
  const open = (next: Aside): void => {
    setOpened(null);
    setAside(next);
  };
  const close = (): void => setAside(null);

  const spoken = useMemo(
    () =>
      progress === null || stage.kind !== "during"
        ? null
        : t("import.run.announce", {
            percent: percentOf(snapshot.fraction),
            done: progress.roomsDone,
            total: progress.roomsTotal,
          }),
    [progress, snapshot.fraction, stage.kind],
  );
  useEffect(() => {
    if (spoken !== null) {
      announce(spoken, "polite");
    }
  }, [announce, spoken]);

  const failure = problem ?? chosen.problem;
  // The progress knows that something stopped the run; what it was, with its values, stands in the result.
  const isStopped = stage.kind === "interrupted" || (progress !== null && progress.stoppedBy !== null);
  const stoppedBy = (isStopped ? result?.stoppedBy : null) ?? null;
  const ways = waysTo(goTo);
  const onAgain = stage.kind === "after" ? again : undefined;
  return (
    <Page
      bars={
        <>
          {failure !== null && <ProblemBar actions={ways} onDismiss={store.dismiss} problem={failure} />}
          {stoppedBy !== null && <FindingBar actions={ways} finding={stoppedBy} />}
          {stage.kind === "interrupted" && result !== null && (
            <ImportInterrupted onDiscard={() => void store.discard()} phase={stage.phase} result={result} />
          )}
        </>
      }
      errors={errors}
      footer={footer}
      lead={t("import.lead")}
      onAgain={() => {
        if (stage.kind === "before") {
          void count();
        }
      }}
      panel={
        <>
          {aside?.kind === "users" && (
            <UsersPanel goTo={leaveFor} onClose={close} onSetup={onSetup} refresh={refresh} setup={setup} />
          )}
          {aside?.kind === "handover" && <HandoverPanel onClose={close} setup={setup.id} />}
          {aside?.kind === "dry_run" && (
            <DryRunPanel key={aside.row.address} onClose={close} row={aside.row} />
          )}
          {aside === null && openedRoom && (
            <ImportRoomPanel
              key={openedRoom.address}
              moving={moving}
              onAgain={onAgain}
              onClose={() => setOpened(null)}
              room={openedRoom}
              setup={setup.id}
              today={now.toISOString().slice(0, 10)}
            />
          )}
        </>
      }
      title={t("import.title")}
      wide
    >
      {!snapshot.loaded && problem === null && (
        <Spinner label={t("common.loading")} labelPosition="after" size="tiny" />
      )}
      {snapshot.loaded && stage.kind === "before" && (
        <ImportBefore
          counting={snapshot.counting}
          errors={errors}
          goTo={leaveFor}
          onCancelCount={() => void store.cancelCount()}
          onCount={() => void count()}
          setup={{ ...setup, import: chosen.form }}
          window={chosen}
        >
          <UsersOffer onOpen={() => open({ kind: "users" })} refresh={refresh} setup={setup.id} />
          <DryRunSection
            actions={ways}
            choices={dryChoices}
            onOpen={(row) => open({ kind: "dry_run", row })}
            onStart={() => void look(lookAtRooms)}
            onUsers={() => open({ kind: "users" })}
            opened={aside?.kind === "dry_run" ? aside.row : null}
            snapshot={dryRun}
            store={dryRuns}
          />
          <HandoverOffer onOpen={() => open({ kind: "handover" })} />
        </ImportBefore>
      )}
      {stage.kind === "during" && (
        <ImportDuring
          beat={snapshot.beat}
          fraction={snapshot.fraction}
          onAsk={() => void store.resume()}
          phase={stage.phase}
          progress={progress}
        />
      )}
      {stage.kind === "interrupted" && result !== null && (
        // What was released is removed by the run that goes on, so nothing is read from here.
        <HeldOfRun onDecided={store.open} onRead={() => undefined} result={result} setup={setup.id} />
      )}
      {stage.kind === "after" && result !== null && (
        <ImportAfter
          onAccepted={store.open}
          onHandover={() => open({ kind: "handover" })}
          onUsers={() => open({ kind: "users" })}
          onReimportAll={() => void store.start({ kind: "all_ready" })}
          onRetry={(addresses) => void store.start({ kind: "rooms", addresses: [...addresses] })}
          owner={setup.exchange.fallbackOwner}
          reportFile={snapshot.reportFile}
          result={result}
          setup={setup.id}
        />
      )}
      {stage.kind !== "before" && rooms.total > 0 && (
        <section className={styles.rooms}>
          <Subtitle2 as="h2" className={styles.heading}>
            {t("import.rooms.title")}
          </Subtitle2>
          <ImportRoomsGrid
            moving={moving}
            onAgain={onAgain}
            onOpen={(index) => {
              setAside(null);
              setOpened(index);
            }}
            onVisible={rooms.onVisible}
            opened={opened}
            rowAt={rooms.rowAt}
            total={rooms.total}
          />
        </section>
      )}
    </Page>
  );
}
