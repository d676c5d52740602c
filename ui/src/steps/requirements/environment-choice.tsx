import { Field, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { EnvironmentKind } from "../../bindings/EnvironmentKind";
import type { FieldError } from "../../components/error-summary";
import { t } from "../../messages";
import { environmentField } from "./use-requirements";

const useStyles = makeStyles({
  group: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(260px, 1fr))",
    gap: tokens.spacingHorizontalM,
    maxWidth: "720px",
  },
  card: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalXS,
    alignItems: "flex-start",
    height: "100%",
    boxSizing: "border-box",
  },
  chosen: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  top: { alignSelf: "flex-start" },
  label: { display: "flex", flexDirection: "column" },
  name: { fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type EnvironmentChoiceProps = {
  /** Those the product has. */
  kinds: readonly EnvironmentKind[];
  /** Why there is only one. */
  hint?: string | undefined;
  value: EnvironmentKind | null;
  errors: readonly FieldError[];
  onChoose: (kind: EnvironmentKind) => void;
};

export function EnvironmentChoice({ kinds, hint, value, errors, onChoose }: EnvironmentChoiceProps) {
  const styles = useStyles();
  const error = errors.find((candidate) => candidate.field === environmentField);
  return (
    <Field
      hint={hint}
      label={t("requirements.environment")}
      required
      validationMessage={error?.message}
      validationState={error ? "error" : "none"}
    >
      <RadioGroup
        className={styles.group}
        name="environment"
        onChange={(_, data) => onChoose(data.value === "exchange_online" ? "exchange_online" : "on_premises")}
        value={value ?? ""}
      >
        {kinds.map((kind, index) => (
          <Radio
            className={mergeClasses(styles.card, value === kind && styles.chosen)}
            data-testid={`environment-${kind}`}
            // The error summary leads to the first choice, or to the one to reconsider.
            id={(value ?? kinds[0]) === kind ? environmentField : `${environmentField}-${index}`}
            key={kind}
            label={{
              className: styles.top,
              children: (
                <span className={styles.label}>
                  <span className={styles.name}>{t(`requirements.environment.${kind}`)}</span>
                  <span className={styles.hint}>{t(`requirements.environment.${kind}.hint`)}</span>
                </span>
              ),
            }}
            value={kind}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
