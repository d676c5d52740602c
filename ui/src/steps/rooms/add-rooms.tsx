import { Button, Card, makeStyles, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { DocumentArrowUp20Regular } from "@fluentui/react-icons";
import { t } from "../../messages";
import { usePlatform } from "../../platform/platform-context";
import { AddFromDirectory } from "./add-from-directory";
import { AddFromLists } from "./add-from-lists";
import { AddTyped } from "./add-typed";
import type { RoomsSnapshot, RoomsStore } from "./rooms-store";

const ways = ["typed", "file", "lists", "directory"] as const;
export type Way = (typeof ways)[number];

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalM, maxWidth: "880px", boxSizing: "border-box" },
  // The first tab's words stand above the field's.
  tabs: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
  way: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground2 },
});

type AddRoomsProps = {
  setup: string;
  snapshot: RoomsSnapshot;
  store: RoomsStore;
  way: Way;
  onWay: (way: Way) => void;
};

/** Four ways to say which rooms. */
export function AddRooms({ setup, snapshot, store, way, onWay }: AddRoomsProps) {
  const styles = useStyles();
  const platform = usePlatform();

  const chooseFile = async (): Promise<void> => {
    const file = await platform.openFile([
      { name: t("rooms.file.kind"), extensions: ["xlsx", "xlsm", "csv", "txt", "tsv"] },
    ]);
    if (file !== null) {
      await store.addFile(file);
    }
  };

  return (
    <Card appearance="outline" className={styles.card} data-testid="add-rooms">
      <TabList
        className={styles.tabs}
        aria-label={t("rooms.add.ways")}
        onTabSelect={(_, { value }) => onWay(ways.find((known) => known === value) ?? "typed")}
        selectedValue={way}
      >
        {ways.map((known) => (
          <Tab data-testid={`add-${known}`} id={`add-tab-${known}`} key={known} value={known}>
            {t(`rooms.add.${known}`)}
          </Tab>
        ))}
      </TabList>
      <div aria-labelledby={`add-tab-${way}`} role="tabpanel">
        {way === "typed" && <AddTyped snapshot={snapshot} store={store} />}
        {way === "file" && (
          <div className={styles.way}>
            <Text className={styles.hint}>{t("rooms.file.hint")}</Text>
            <Button
              data-testid="choose-file"
              icon={<DocumentArrowUp20Regular />}
              onClick={() => void chooseFile()}
            >
              {t("rooms.file.choose")}
            </Button>
          </div>
        )}
        {way === "lists" && <AddFromLists setup={setup} store={store} />}
        {way === "directory" && <AddFromDirectory rooms={snapshot.state.rooms} setup={setup} store={store} />}
      </div>
    </Card>
  );
}
