import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DetailKind } from "../../bindings/DetailKind";
import type { DetailsForm as Details } from "../../bindings/DetailsForm";
import { TextField } from "../../components/text-field";
import { t } from "../../messages";
import { visible } from "../typed-text";
import { detailFields, detailInput } from "./details-fields";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(240px, 1fr))",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
  },
});

type DetailsFormProps = {
  product: string;
  asks: readonly DetailKind[];
  form: Details;
  /** Fields whose text is no address. */
  wrong: ReadonlySet<string>;
  onChange: (part: Partial<Details>) => void;
};

/** What the product asks to be told beyond account, URL and rooms: those fields alone. */
export function DetailsForm({ product, asks, form, wrong, onChange }: DetailsFormProps) {
  const styles = useStyles();
  return (
    <section aria-labelledby="details" className={styles.section} data-testid="details">
      <h2 className={styles.title} id="details">
        {t("requirements.details", { product })}
      </h2>
      <Text className={styles.quiet} size={200}>
        {t("requirements.details.hint")}
      </Text>
      <div className={styles.fields}>
        {asks.map((kind) => {
          const field = detailFields[kind];
          return (
            <TextField
              errors={[]}
              // While an address is half typed the hint says so, calmly; nothing turns red.
              hint={t(
                wrong.has(field) ? "requirements.detail.notAddress" : `requirements.detail.${kind}.hint`,
              )}
              id={detailInput(kind)}
              key={kind}
              label={t(`requirements.detail.${kind}`)}
              onChange={(value) => onChange({ [field]: visible(value) })}
              value={form[field]}
            />
          );
        })}
      </div>
    </section>
  );
}
