import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { HandshakeRegular } from "@fluentui/react-icons";
import { t } from "../../messages";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The way to what is handed over; before the import as well as after it. */
export function HandoverOffer({ onOpen }: { onOpen: () => void }) {
  const styles = useStyles();
  return (
    <section className={styles.part}>
      <Subtitle2 as="h2" className={styles.heading}>
        {t("handover.section")}
      </Subtitle2>
      <Text className={styles.quiet}>{t("handover.sectionLead")}</Text>
      <Button data-testid="handover" icon={<HandshakeRegular />} onClick={onOpen}>
        {t("handover.open")}
      </Button>
    </section>
  );
}
