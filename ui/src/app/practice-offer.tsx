import {
  Button,
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
  offer: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
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

type PracticeOfferProps = { starting: boolean; onStart: (size: PracticeSize, fromNothing: boolean) => void };

export function PracticeOffer({ starting, onStart }: PracticeOfferProps) {
  const styles = useStyles();
  const [size, setSize] = useState<PracticeSize>("small");
  const [fromNothing, setFromNothing] = useState(false);
  return (
    <section aria-labelledby="practice" className={styles.offer}>
      <h2 className={styles.title} id="practice">
        {t("start.practice.title")}
      </h2>
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
                <Labelled
                  hint={t("start.practice.hint", {
                    rooms: practiceSizes[choice].rooms,
                    meetings: practiceSizes[choice].meetingsPerRoom,
                  })}
                  name={t(`start.practice.${choice}`)}
                />
              }
              value={choice}
            />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t("start.practice.begin")}>
        <RadioGroup
          name="practice-begin"
          onChange={(_, { value }) => setFromNothing(value === "nothing")}
          value={fromNothing ? "nothing" : "prepared"}
        >
          <Radio
            data-testid="practice-prepared"
            label={<Labelled hint={t("start.practice.prepared.hint")} name={t("start.practice.prepared")} />}
            value="prepared"
          />
          <Radio
            data-testid="practice-from-nothing"
            label={<Labelled hint={t("start.practice.nothing.hint")} name={t("start.practice.nothing")} />}
            value="nothing"
          />
        </RadioGroup>
      </Field>
      <Button
        aria-busy={starting}
        className={styles.start}
        data-testid="practice-mode"
        icon={starting ? <Spinner aria-hidden size="extra-tiny" /> : undefined}
        onClick={() => onStart(size, fromNothing)}
      >
        {starting ? t("start.practice.starting") : t("start.practice.start")}
      </Button>
    </section>
  );
}

function Labelled({ name, hint }: { name: string; hint: string }) {
  const styles = useStyles();
  return (
    <span className={styles.label}>
      {name}
      <span className={styles.hint}>{hint}</span>
    </span>
  );
}
