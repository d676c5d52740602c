import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { PeopleAdd20Regular } from "@fluentui/react-icons";
import { t } from "../../messages";
import { useUsers } from "../use-users";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  row: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

type UsersOfferProps = { setup: string; refresh: () => Promise<void>; onOpen: () => void };

/** How many people the planner knows before the import, and the way to add some. */
export function UsersOffer({ setup, refresh, onOpen }: UsersOfferProps) {
  const styles = useStyles();
  const { summary } = useUsers(setup, refresh);
  return (
    <section className={styles.part}>
      <Subtitle2 as="h2" className={styles.heading}>
        {t("users.title")}
      </Subtitle2>
      <div className={styles.row}>
        {summary !== null && (
          <Text data-testid="users-count">
            {summary.users === 0 ? t("users.none") : t("users.known", { count: summary.users })}
          </Text>
        )}
        <Button data-testid="users" icon={<PeopleAdd20Regular />} onClick={onOpen} size="small">
          {t("dryRun.missing.add")}
        </Button>
      </div>
    </section>
  );
}
