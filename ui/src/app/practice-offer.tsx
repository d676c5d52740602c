import {
  Button,
  Card,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { t } from "../messages";
import { practiceSizes, type PracticeSize } from "./use-start";

const sizes = Object.keys(practiceSizes) as PracticeSize[];

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  label: { display: "flex", flexDirection: "column" },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  start: { alignSelf: "flex-start" },
});

type PracticeOfferProps = { starting: boolean; onStart: (size: PracticeSize) => void };

export function PracticeOffer({ starting, onStart }: PracticeOfferProps) {
  const styles = useStyles();
  const [size, setSize] = useState<PracticeSize>("small");
  return (
    <Card appearance="outline" className={styles.card}>
      <h2 className={styles.title}>{t("start.practice.title")}</h2>
      <Text>{t("start.practice.body")}</Text>
      <Field label={t("start.practice.size")}>
        <RadioGroup
          name="practice-size"
          onChange={(_, { value }) => setSize(sizes.find((known) => known === value) ?? "small")}
          value={size}
        >
          {sizes.map((choice) => (
            <Radio
              data-testid={`practice-${choice}`}
              key={choice}
              label={
                <span className={styles.label}>
                  {t(`start.practice.${choice}`)}
                  <span className={styles.hint}>
                    {t("start.practice.hint", {
                      rooms: practiceSizes[choice].rooms,
                      meetings: practiceSizes[choice].meetingsPerRoom,
                    })}
                  </span>
                </span>
              }
              value={choice}
            />
          ))}
        </RadioGroup>
      </Field>
      <Button
        aria-busy={starting}
        className={styles.start}
        data-testid="practice-mode"
        icon={starting ? <Spinner aria-hidden size="extra-tiny" /> : undefined}
        onClick={() => onStart(size)}
      >
        {starting ? t("start.practice.starting") : t("start.practice.start")}
      </Button>
    </Card>
  );
}
