import { Button, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons";
import type { CauseGroup } from "../../bindings/CauseGroup";
import { Disclosure } from "../../components/disclosure";
import { FindingView } from "../../components/finding-view";
import { t } from "../../messages";

const roomsShown = 50;

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalS },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  list: { margin: 0, paddingInlineStart: "20px" },
});

/** One cause, how to mend it, whom it concerns, and trying these again. */
export function CauseCard({ cause, onRetry }: { cause: CauseGroup; onRetry: () => void }) {
  const styles = useStyles();
  const { finding, rooms } = cause;
  return (
    <Card appearance="outline" className={styles.card} data-testid={`cause-${finding.code}`}>
      <FindingView finding={finding} />
      <div className={styles.row}>
        <Text weight="semibold">{t("import.result.affected", { count: rooms.length })}</Text>
        <Button
          data-testid={`retry-${finding.code}`}
          icon={<ArrowClockwise20Regular />}
          onClick={onRetry}
          size="small"
        >
          {t("import.result.retry", { count: rooms.length })}
        </Button>
      </div>
      <Disclosure label={t("import.result.showRooms")}>
        <ul className={styles.list}>
          {rooms.slice(0, roomsShown).map((room) => (
            <li key={room}>
              <Text>{room}</Text>
            </li>
          ))}
          {rooms.length > roomsShown && (
            <li>
              <Text>{t("rooms.more", { count: rooms.length - roomsShown })}</Text>
            </li>
          )}
        </ul>
      </Disclosure>
    </Card>
  );
}
