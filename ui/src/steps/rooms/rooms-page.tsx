import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular, Subtract20Regular } from "@fluentui/react-icons";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { FieldError } from "../../components/error-summary";
import { Page } from "../../components/page";
import { ProblemBar } from "../../components/problem-bar";
import { RemedyView } from "../../components/remedy-view";
import { useSurroundings } from "../../components/surroundings";
import { t } from "../../messages";
import { usePlatform } from "../../platform/platform-context";
import { afterwards } from "../detour";
import { waysTo } from "../problem-ways";
import { stepAfter, type StepPageProps } from "../step-page";
import { AddRooms, type Way } from "./add-rooms";
import { typedField } from "./add-typed";
import { BulkEditPanel } from "./bulk-edit-panel";
import { RoomPanel } from "./room-panel";
import { RoomsList } from "./rooms-list";
import { RoomsNoticeBar } from "./rooms-notice";
import { RoomsSelectedBar } from "./rooms-selected-bar";
import { nothingSelected } from "./rooms-selection";
import { countByStatus } from "./rooms-state";
import { RoomsToolbar } from "./rooms-toolbar";
import { usePasteAnywhere } from "../use-paste-anywhere";
import { useRooms } from "./use-rooms";
import { useRoomsFooter } from "./use-rooms-footer";
import { ValidationProgress } from "./validation-progress";

type Panel = { kind: "room"; key: string } | { kind: "bulk"; addresses: readonly string[] };

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", flexGrow: 1, gap: tokens.spacingVerticalS },
  adding: { alignSelf: "flex-start" },
});

export function RoomsPage({ setup, refresh, goTo, goBack }: StepPageProps) {
  const styles = useStyles();
  const platform = usePlatform();
  const { announce } = useSurroundings();
  const actions = waysTo(goTo);
  const [snapshot, store] = useRooms(setup.id, setup.setRight, refresh);
  const { notice, problem, rest, selection, state, stoppedBy } = snapshot;
  const [wantsAdding, setWantsAdding] = useState(false);
  const [way, setWay] = useState<Way>("typed");
  const [panel, setPanel] = useState<Panel | null>(null);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const adding = wantsAdding || (state.loaded && state.rooms.size === 0);
  const selected = [...selection.keys].flatMap((key) => state.rooms.get(key)?.address ?? []);
  const opened = panel?.kind === "room" ? state.rooms.get(panel.key) : undefined;
  const closePanel = useCallback(() => setPanel(null), []);

  usePasteAnywhere((text) => void store.addText(text));

  const mend = (): void => {
    setWay("typed");
    setWantsAdding(true);
  };
  const explain = (field: string, message: string): void => {
    if (field === typedField) {
      mend();
    }
    setErrors([{ field, message }]);
  };
  const hasRooms = state.rooms.size > 0;
  // The first room answers the complaint that there is none.
  const standing = useMemo(
    () => (hasRooms ? errors.filter(({ message }) => message !== t("rooms.validate.noRooms")) : errors),
    [errors, hasRooms],
  );
  const footer = useRoomsFooter({
    snapshot,
    store,
    onContinue: () => goTo(afterwards(platform, setup.id, stepAfter(setup, "rooms"))),
    onBack: goBack,
    onExplain: explain,
    onFine: () => {
      setErrors([]);
      // The table is what counts from here on.
      setWantsAdding(false);
    },
  });

  const moving = state.validating;
  const spoken =
    moving === null ? null : t("rooms.validate.progress", { done: moving.done, total: moving.total });
  useEffect(() => {
    if (spoken !== null) {
      announce(spoken, "polite");
    }
  }, [announce, spoken]);

  return (
    <Page
      bars={
        <>
          {stoppedBy !== null && (
            <ProblemBar
              actions={{ ...actions, again: () => void store.validate(rest.addresses) }}
              onDismiss={() => store.dismiss("stoppedBy")}
              problem={stoppedBy}
            >
              {stoppedBy.remedy !== null && <RemedyView remedy={stoppedBy.remedy} />}
            </ProblemBar>
          )}
          {problem !== null && (
            <ProblemBar actions={actions} onDismiss={() => store.dismiss("problem")} problem={problem} />
          )}
          {notice !== null && (
            <RoomsNoticeBar
              notice={notice}
              onDismiss={() => store.dismiss("notice")}
              onMend={mend}
              onUndo={() => void store.undo()}
            />
          )}
        </>
      }
      errors={standing}
      footer={footer}
      lead={
        setup.noImport === null
          ? t("rooms.lead")
          : t("rooms.lead.noImport", { product: setup.productName ?? "" })
      }
      onAgain={() => {
        if (hasRooms) {
          void store.validate(selected);
        }
      }}
      panel={
        panel?.kind === "bulk" ? (
          <BulkEditPanel addresses={panel.addresses} onClose={closePanel} store={store} />
        ) : (
          opened && (
            <RoomPanel
              key={opened.address}
              onClose={closePanel}
              room={opened}
              setup={setup.id}
              store={store}
            />
          )
        )
      }
      title={t("rooms.title")}
      wide
    >
      {hasRooms && (
        <Button
          aria-expanded={adding}
          className={styles.adding}
          data-testid="toggle-adding"
          icon={adding ? <Subtract20Regular /> : <Add20Regular />}
          onClick={() => setWantsAdding(!adding)}
        >
          {t(adding ? "rooms.addHide" : "rooms.add")}
        </Button>
      )}
      {adding && <AddRooms onWay={setWay} setup={setup.id} snapshot={snapshot} store={store} way={way} />}
      {hasRooms && (
        <div className={styles.list}>
          {moving !== null && <ValidationProgress moving={moving} />}
          <RoomsToolbar
            counts={countByStatus(state.rooms)}
            onView={store.view}
            shown={state.order.length}
            view={state.view}
          />
          {selected.length > 0 && (
            <RoomsSelectedBar
              count={selected.length}
              onClear={() => store.select(() => nothingSelected)}
              onEdit={() => {
                const [only] = selection.keys;
                setPanel(
                  selected.length === 1 && only !== undefined
                    ? { kind: "room", key: only }
                    : { kind: "bulk", addresses: selected },
                );
              }}
              onRemove={() => {
                setPanel(null);
                void store.remove(selected);
              }}
              onValidate={() => void store.validate(selected)}
            />
          )}
          <RoomsList
            onOpen={(key) => setPanel({ kind: "room", key })}
            opened={panel?.kind === "room" ? panel.key : null}
            snapshot={snapshot}
            store={store}
          />
        </div>
      )}
    </Page>
  );
}
