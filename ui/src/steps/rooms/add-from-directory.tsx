import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { DirectoryRow } from "../../bindings/DirectoryRow";
import type { RoomEntry } from "../../bindings/RoomEntry";
import { ProblemBar } from "../../components/problem-bar";
import { t } from "../../messages";
import { keyOf } from "./rooms-state";
import type { RoomsStore } from "./rooms-store";
import { useDirectory } from "./use-directory";

const useStyles = makeStyles({
  way: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  ask: { display: "flex", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, maxWidth: "420px" },
  rows: {
    maxHeight: "240px",
    overflowY: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  end: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  error: { color: tokens.colorStatusDangerForeground1 },
});

/** The text `rooms_add` reads an entry from; names that hold a separator would be cut, and validation knows them anyway. */
function lineOf(row: DirectoryRow): string {
  return /[;,\t<>"']/u.test(row.displayName) ? row.address : `${row.displayName} <${row.address}>`;
}

/** The address, and nothing about people and lists: an address book has many, and only rooms and equipment are looked for. */
function remarkOf(row: DirectoryRow, there: boolean): string {
  const { address, roomKind } = row;
  if (there) {
    return t("rooms.directory.inList", { address });
  }
  return roomKind === "unknown"
    ? address
    : t("rooms.directory.kind", { address, kind: t(`rooms.kind.${roomKind}`) });
}

type AddFromDirectoryProps = { setup: string; rooms: ReadonlyMap<string, RoomEntry>; store: RoomsStore };

export function AddFromDirectory({ setup, rooms, store }: AddFromDirectoryProps) {
  const styles = useStyles();
  const [query, setQuery] = useState("");
  const [found, search, more] = useDirectory(setup);
  const [chosen, setChosen] = useState<ReadonlyMap<string, DirectoryRow>>(new Map());
  const [pressedEmpty, setPressedEmpty] = useState(false);

  const add = (): void => {
    setPressedEmpty(chosen.size === 0);
    if (chosen.size > 0) {
      void store.addText([...chosen.values()].map(lineOf).join("\n"));
      setChosen(new Map());
    }
  };

  return (
    <div className={styles.way}>
      <div className={styles.ask}>
        <Field className={styles.grow} label={t("rooms.directory.label")}>
          <Input
            data-testid="field-directory"
            onChange={(_, { value }) => setQuery(value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") {
                event.preventDefault();
                search(query);
              }
            }}
            value={query}
          />
        </Field>
        <Button
          data-testid="directory-search"
          icon={found.busy ? <Spinner aria-hidden size="extra-tiny" /> : <Search20Regular />}
          onClick={() => search(query)}
        >
          {t("rooms.directory.search")}
        </Button>
      </div>
      {found.problem !== null && <ProblemBar onRetry={() => search(query)} problem={found.problem} />}
      {found.answered !== null && found.rows.length === 0 && (
        <Text>{t("rooms.directory.none", { query: found.answered })}</Text>
      )}
      {found.rows.length > 0 && (
        <>
          <div aria-label={t("rooms.directory.results")} className={styles.rows} role="group">
            {found.rows.map((row) => {
              const key = keyOf(row.address);
              const there = rooms.has(key);
              return (
                <div className={styles.row} key={key}>
                  <Checkbox
                    checked={there || chosen.has(key)}
                    data-testid={`directory-${row.address}`}
                    disabled={there}
                    label={row.displayName}
                    onChange={(_, { checked }) =>
                      setChosen((before) => {
                        const next = new Map(before);
                        if (checked === true) {
                          next.set(key, row);
                        } else {
                          next.delete(key);
                        }
                        return next;
                      })
                    }
                  />
                  <Text className={styles.quiet} size={200}>
                    {remarkOf(row, there)}
                  </Text>
                </div>
              );
            })}
          </div>
          {pressedEmpty && chosen.size === 0 && (
            <Text className={styles.error} role="alert">
              {t("rooms.directory.pick")}
            </Text>
          )}
          <div className={styles.end}>
            <Button data-testid="add-found" onClick={add}>
              {chosen.size === 0
                ? t("rooms.directory.addNone")
                : t("rooms.directory.add", { count: chosen.size })}
            </Button>
            {found.nextOffset !== null && (
              <Button appearance="subtle" onClick={more}>
                {t("rooms.directory.more")}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}
