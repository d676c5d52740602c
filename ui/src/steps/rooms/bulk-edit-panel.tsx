import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Problem } from "../../bindings/Problem";
import { SidePanel } from "../../components/side-panel";
import { t } from "../../messages";
import { RoomFieldInputs } from "./room-field-inputs";
import { bulkPatchOf, emptyFields, parseCapacity } from "./room-fields";
import type { RoomsStore } from "./rooms-store";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  error: { color: tokens.colorStatusDangerForeground1 },
});

type BulkEditPanelProps = { addresses: readonly string[]; store: RoomsStore; onClose: () => void };

/** Seats, location and zone of many rooms at once. Names are each room's own. */
export function BulkEditPanel({ addresses, store, onClose }: BulkEditPanelProps) {
  const styles = useStyles();
  const [fields, setFields] = useState(emptyFields);
  const [pressedEmpty, setPressedEmpty] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const patch = bulkPatchOf(fields);

  const change = async (): Promise<void> => {
    setPressedEmpty(patch === null);
    if (patch !== null && parseCapacity(fields.capacity) !== null) {
      const refused = await store.update(addresses, patch);
      setProblem(refused);
      if (refused === null) {
        onClose();
      }
    }
  };
  return (
    <SidePanel onClose={onClose} title={t("rooms.edit.title", { count: addresses.length })}>
      <Text className={styles.quiet}>{t("rooms.edit.hint")}</Text>
      <RoomFieldInputs
        fields={fields}
        onChange={(changed) => setFields((before) => ({ ...before, ...changed }))}
        problem={problem}
        withName={false}
      />
      {pressedEmpty && patch === null && (
        <Text className={styles.error} role="alert">
          {t("rooms.edit.nothing")}
        </Text>
      )}
      <Button appearance="primary" data-testid="bulk-save" onClick={() => void change()}>
        {t("rooms.edit.save", { count: addresses.length })}
      </Button>
    </SidePanel>
  );
}
