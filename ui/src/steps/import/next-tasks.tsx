import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { t } from "../../messages";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: "20px",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
});

/** What is left to do once the meetings are there. */
export function NextTasks({ restored }: { restored: boolean }) {
  const styles = useStyles();
  const tasks = [
    ...(restored ? [t("import.next.notifications.restored")] : []),
    t("import.next.notifications.enable"),
    t("import.next.password"),
    t("import.next.reimport"),
  ];
  return (
    <ul className={styles.list}>
      {tasks.map((task) => (
        <li key={task}>
          <Text>{task}</Text>
        </li>
      ))}
    </ul>
  );
}
