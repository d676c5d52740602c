import type { FooterActions } from "../../components/page-footer";
import { useSurroundings } from "../../components/surroundings";
import { t } from "../../messages";
import { typedField } from "./add-typed";
import { countByStatus, unvalidated } from "./rooms-state";
import type { RoomsSnapshot, RoomsStore } from "./rooms-store";

type RoomsFooterProps = {
  snapshot: RoomsSnapshot;
  store: RoomsStore;
  onContinue: () => void;
  onBack: () => void;
  /** The primary button was pressed too early: what is missing, and the field that needs it. */
  onExplain: (field: string, message: string) => void;
  onFine: () => void;
};

/** First validate, then go on; while validation runs, cancel it. */
export function useRoomsFooter({
  snapshot,
  store,
  onContinue,
  onBack,
  ...says
}: RoomsFooterProps): FooterActions {
  const { announce } = useSurroundings();
  const { rooms, validating } = snapshot.state;
  const { rest } = snapshot;
  const open = unvalidated(rooms);
  const counts = countByStatus(rooms);
  const ready = counts.ready + counts.warning;
  const validate = { label: t("rooms.validate.primary", { count: open.length || rooms.size }) };

  if (validating !== null) {
    return {
      onBack,
      primary: {
        label: t("rooms.validate.primary", { count: validating.total }),
        busy: true,
        onPress: () => announce(t("rooms.validate.running"), "assertive"),
      },
      secondary: { label: t("rooms.validate.cancel"), onPress: () => void store.cancel() },
      note: t("rooms.validate.progress", { done: validating.done, total: validating.total }),
    };
  }
  if (snapshot.draft.trim() !== "") {
    // Addresses that were typed and not added yet are meant.
    const onPress = async (): Promise<void> => {
      says.onFine();
      await store.addText(snapshot.draft);
      const { draft, rejected, state } = store.snapshot();
      if (rejected.length > 0) {
        says.onExplain(typedField, t("rooms.typed.rejected", { count: rejected.length }));
      } else if (draft.trim() === "") {
        await store.validate(unvalidated(state.rooms));
      }
    };
    return { onBack, primary: { label: t("rooms.validate.typed"), onPress: () => void onPress() } };
  }
  if (rooms.size === 0) {
    const onPress = (): void => says.onExplain(typedField, t("rooms.validate.noRooms"));
    return { onBack, primary: { label: t("rooms.validate.none"), onPress } };
  }
  if (rest.addresses.length > 0) {
    const onPress = (): void => {
      says.onFine();
      void store.validate(rest.addresses);
    };
    const label = t("rooms.validate.resume", { count: rest.addresses.length });
    return {
      onBack,
      primary: { label, onPress },
      // As long as the server or the account is in doubt, nothing after this step would go well.
      ...(ready > 0 && !rest.stopped
        ? { secondary: { label: t("common.continue"), onPress: onContinue } }
        : {}),
      note: t("rooms.validate.unreached"),
    };
  }
  if (open.length > 0) {
    const onPress = (): void => {
      says.onFine();
      void store.validate(open.length === rooms.size ? [] : open);
    };
    return {
      onBack,
      primary: { ...validate, onPress },
      ...(ready > 0 ? { secondary: { label: t("common.continue"), onPress: onContinue } } : {}),
    };
  }
  return {
    onBack,
    primary: {
      label: t("common.continue"),
      onPress: () => {
        if (ready > 0) {
          says.onFine();
          onContinue();
        } else {
          says.onExplain("rooms-filter", t("rooms.validate.noneReady"));
        }
      },
    },
    secondary: { label: t("rooms.validate.again"), onPress: () => void store.validate([]) },
    // Said once: the bar above tells it as long as it stands.
    ...(snapshot.notice?.kind === "validated" ? {} : { note: t("rooms.notice.validated", { count: ready }) }),
  };
}
