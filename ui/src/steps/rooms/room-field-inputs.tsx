import { Combobox, Field, Input, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Problem } from "../../bindings/Problem";
import { t } from "../../messages";
import { problemWords } from "../../problems/problem-words";
import { parseCapacity, suggestZones, type RoomFields } from "./room-fields";

const zonesShown = 40;

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  seats: { width: "120px" },
  zone: { minWidth: 0 },
  zones: { maxHeight: "240px" },
});

type RoomFieldInputsProps = {
  fields: RoomFields;
  onChange: (change: Partial<RoomFields>) => void;
  onBlur?: () => void;
  /** The display name is one room's own. */
  withName: boolean;
  /** Why the engine did not take something over. */
  problem: Problem | null;
};

function errorProps(message: string | null): { validationState?: "error"; validationMessage?: string } {
  return message === null ? {} : { validationState: "error", validationMessage: message };
}

/** A room's settings in the planner. */
export function RoomFieldInputs({ fields, onChange, onBlur, withName, problem }: RoomFieldInputsProps) {
  const styles = useStyles();
  const all = useMemo(() => Intl.supportedValuesOf("timeZone"), []);
  const zones = suggestZones(fields.timeZone, all, zonesShown);
  const blur = onBlur === undefined ? {} : { onBlur };
  const seats = parseCapacity(fields.capacity) === null ? t("rooms.field.capacity.invalid") : null;
  const zone =
    problem?.code === "zone.unknown" && problem.args.zone === fields.timeZone.trim()
      ? problemWords(problem).title
      : null;
  return (
    <div className={styles.fields}>
      {withName && (
        <Field label={t("rooms.field.displayName")}>
          <Input
            data-testid="field-display-name"
            onChange={(_, { value }) => onChange({ displayName: value })}
            value={fields.displayName}
            {...blur}
          />
        </Field>
      )}
      <Field hint={t("rooms.field.capacity.hint")} label={t("rooms.field.capacity")} {...errorProps(seats)}>
        <Input
          className={styles.seats}
          data-testid="field-capacity"
          inputMode="numeric"
          onChange={(_, { value }) => onChange({ capacity: value })}
          value={fields.capacity}
          {...blur}
        />
      </Field>
      <Field hint={t("rooms.field.location.hint")} label={t("rooms.field.location")}>
        <Input
          data-testid="field-location"
          onChange={(_, { value }) => onChange({ location: value })}
          value={fields.location}
          {...blur}
        />
      </Field>
      <Field hint={t("rooms.field.timeZone.hint")} label={t("rooms.field.timeZone")} {...errorProps(zone)}>
        <Combobox
          className={styles.zone}
          data-testid="field-time-zone"
          freeform
          listbox={{ className: styles.zones }}
          onChange={(event) => onChange({ timeZone: event.target.value })}
          onOptionSelect={(_, { optionValue }) => onChange({ timeZone: optionValue ?? "" })}
          selectedOptions={[fields.timeZone]}
          value={fields.timeZone}
          {...blur}
        >
          {zones.map((name) => (
            <Option key={name} value={name}>
              {name}
            </Option>
          ))}
        </Combobox>
      </Field>
    </div>
  );
}
