import {
  Card,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { DaySpan } from "../../bindings/DaySpan";
import type { ImportForm } from "../../bindings/ImportForm";
import { t } from "../../messages";
import { formatCalendarDay } from "../../messages/format";
import { fieldInput } from "../field-errors";
import type { WindowFields } from "./use-window-fields";

export const backField = fieldInput("daysBack");
export const aheadField = fieldInput("daysAhead");

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalL },
  days: { width: "160px" },
  // In line with the words of the checkbox above.
  below: { color: tokens.colorNeutralForeground2, paddingInlineStart: "36px", marginTop: "-8px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type ImportWindowFieldsProps = {
  fields: WindowFields;
  form: ImportForm;
  /** The days these choices come to, as the engine counts them. */
  days: DaySpan | null;
  /** Words beside a wrong field, after the primary button was pressed. */
  messageOf: (field: string) => string | undefined;
};

/** The days an import would read, in words. */
export function rangeOf({ first, last }: DaySpan): string {
  return t("import.window.range", { from: formatCalendarDay(first), to: formatCalendarDay(last) });
}

/** Which days, and whether organizers become users. */
export function ImportWindowFields({ fields, form, days, messageOf }: ImportWindowFieldsProps) {
  const styles = useStyles();
  const errorProps = (id: string) => {
    const message = messageOf(id);
    return message === undefined ? {} : { validationState: "error" as const, validationMessage: message };
  };
  return (
    <Card appearance="outline" className={styles.card} data-testid="import-window">
      <Subtitle2 as="h2" className={styles.heading}>
        {t("import.window.title")}
      </Subtitle2>
      <div className={styles.row}>
        <Field label={{ children: t("import.window.back"), htmlFor: backField }} {...errorProps(backField)}>
          <Input
            className={styles.days}
            data-testid="field-days-back"
            id={backField}
            inputMode="numeric"
            onChange={(_, { value }) => fields.change({ back: value })}
            value={fields.back}
          />
        </Field>
        <Field
          label={{ children: t("import.window.ahead"), htmlFor: aheadField }}
          {...errorProps(aheadField)}
        >
          <Input
            className={styles.days}
            data-testid="field-days-ahead"
            id={aheadField}
            inputMode="numeric"
            onChange={(_, { value }) => fields.change({ ahead: value })}
            value={fields.ahead}
          />
        </Field>
      </div>
      {days && <Text className={styles.quiet}>{rangeOf(days)}</Text>}
      <Checkbox
        checked={form.adoptDirectoryUsers}
        data-testid="field-adopt"
        label={t("import.window.adopt")}
        onChange={(_, { checked }) => fields.adopt(checked === true)}
      />
      <Text className={styles.below} size={200}>
        {t("import.window.adopt.hint")}
      </Text>
    </Card>
  );
}
