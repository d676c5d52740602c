import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { CalendarClock20Regular, Circle20Regular, Key20Regular } from "@fluentui/react-icons";
import type { HandoverPreview } from "../bindings/HandoverPreview";
import { t } from "../messages";
import { formatCalendarDay } from "../messages/format";
import { CopyButton } from "./copy-button";

const valuesShown = 5;

const useStyles = makeStyles({
  preview: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  values: {
    display: "grid",
    gridTemplateColumns: "minmax(140px, 220px) minmax(0, 1fr) auto",
    margin: 0,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  row: {
    display: "grid",
    gridColumn: "1 / -1",
    gridTemplateColumns: "subgrid",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "start",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    ":not(:first-child)": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { display: "flex", flexDirection: "column", margin: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  secret: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  secretWords: { display: "flex", flexDirection: "column" },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  item: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  day: { fontVariantNumeric: "tabular-nums" },
  words: { display: "flex", flexDirection: "column" },
});

/** What the two documents will say: what the vendor is sent, what is open, what expires. */
export function HandoverView({ preview }: { preview: HandoverPreview }) {
  const styles = useStyles();
  const { product, vendorValues, secretAdvice, open, expiries } = preview;
  return (
    <div className={styles.preview} data-testid="handover-preview">
      <section className={styles.part}>
        <Subtitle2 as="h3" className={styles.heading}>
          {t("handover.vendor")}
        </Subtitle2>
        <Text className={styles.quiet} size={200}>
          {t("handover.product", { product })}
        </Text>
        <dl className={styles.values}>
          {vendorValues.map(({ label, values }) => (
            <div className={styles.row} key={label}>
              <dt className={styles.term}>
                <Text>{label}</Text>
              </dt>
              <dd className={styles.value}>
                {values.length === 0 && <Text className={styles.quiet}>{t("handover.missing")}</Text>}
                {values.slice(0, valuesShown).map((value) => (
                  <Text key={value}>{value}</Text>
                ))}
                {values.length > valuesShown && (
                  <Text className={styles.quiet}>
                    {t("handover.more", { count: values.length - valuesShown })}
                  </Text>
                )}
              </dd>
              <dd className={styles.value}>{values.length > 0 && <CopyButton text={values.join("\n")} />}</dd>
            </div>
          ))}
        </dl>
        <div className={styles.secret}>
          <Key20Regular aria-hidden="true" />
          <span className={styles.secretWords}>
            <Text weight="semibold">{t("handover.secret")}</Text>
            <Text>{secretAdvice}</Text>
          </span>
        </div>
      </section>
      <section className={styles.part}>
        <Subtitle2 as="h3" className={styles.heading}>
          {t("handover.openPoints")}
        </Subtitle2>
        {open.length === 0 ? (
          <Text>{t("handover.nothingOpen")}</Text>
        ) : (
          <>
            <Text className={styles.quiet} size={200}>
              {t("handover.openHint")}
            </Text>
            <ul className={styles.list} data-testid="handover-open">
              {open.map((point) => (
                <li className={styles.item} key={point}>
                  <Circle20Regular className={styles.quiet} aria-hidden="true" />
                  <Text>{point}</Text>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section className={styles.part}>
        <Subtitle2 as="h3" className={styles.heading}>
          {t("handover.expiries")}
        </Subtitle2>
        {expiries.length === 0 && <Text>{t("handover.noExpiries")}</Text>}
        <ul className={styles.list} data-testid="handover-expiries">
          {expiries.map(({ what, on, action }) => (
            <li className={styles.item} key={`${on} ${what}`}>
              <CalendarClock20Regular aria-hidden="true" />
              <span className={styles.words}>
                <Text>
                  <Text className={styles.day} weight="semibold">
                    {formatCalendarDay(on)}
                  </Text>{" "}
                  {what}
                </Text>
                <Text className={styles.quiet} size={200}>
                  {action}
                </Text>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
