import { Button, Checkbox, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { Problem } from "../../bindings/Problem";
import type { RoomListRow } from "../../bindings/RoomListRow";
import { ProblemBar } from "../../components/problem-bar";
import { t } from "../../messages";
import { problemOf } from "../../platform/bridge-problem";
import { usePlatform } from "../../platform/platform-context";
import { fixedWords } from "../../problems/problem-words";
import type { RoomsStore } from "./rooms-store";

const useStyles = makeStyles({
  way: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  lists: { maxHeight: "220px", overflowY: "auto", width: "100%" },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  error: { color: tokens.colorStatusDangerForeground1 },
});

type Lists =
  { kind: "loading" } | { kind: "failed"; problem: Problem } | { kind: "loaded"; lists: RoomListRow[] };

export function AddFromLists({ setup, store }: { setup: string; store: RoomsStore }) {
  const styles = useStyles();
  const platform = usePlatform();
  const [state, setState] = useState<Lists>({ kind: "loading" });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [pressedEmpty, setPressedEmpty] = useState(false);

  const load = useCallback(
    () =>
      platform.invoke("room_lists", { setup }).then(
        (lists) => setState({ kind: "loaded", lists }),
        (error: unknown) => setState({ kind: "failed", problem: problemOf(error) }),
      ),
    [platform, setup],
  );
  useEffect(() => {
    void load();
  }, [load]);

  if (state.kind === "loading") {
    return <Spinner label={t("common.loading")} labelPosition="after" size="tiny" />;
  }
  if (state.kind === "failed") {
    return (
      <ProblemBar
        onRetry={() => {
          setState({ kind: "loading" });
          void load();
        }}
        problem={state.problem}
      />
    );
  }
  if (state.lists.length === 0) {
    const words = fixedWords("room_list.none");
    return (
      <div className={styles.way} data-testid="no-lists">
        <Text weight="semibold">{words.title}</Text>
        <Text className={styles.quiet}>
          {words.cause} {words.action}
        </Text>
      </div>
    );
  }
  const add = async (): Promise<void> => {
    setPressedEmpty(chosen.size === 0);
    if (chosen.size > 0 && !busy) {
      setBusy(true);
      await store.addLists([...chosen]);
      setBusy(false);
      setChosen(new Set());
    }
  };
  return (
    <div className={styles.way}>
      <Text className={styles.quiet}>{t("rooms.lists.hint")}</Text>
      <div aria-label={t("rooms.lists.label")} className={styles.lists} role="group">
        {state.lists.length > 1 && (
          <Checkbox
            checked={chosen.size === 0 ? false : chosen.size === state.lists.length || "mixed"}
            data-testid="all-lists"
            label={t("rooms.lists.all")}
            onChange={(_, { checked }) =>
              setChosen(new Set(checked === true ? state.lists.map((list) => list.address) : []))
            }
          />
        )}
        {state.lists.map((list) => (
          <div className={styles.row} key={list.address}>
            <Checkbox
              checked={chosen.has(list.address)}
              data-testid={`list-${list.address}`}
              label={list.displayName}
              onChange={(_, { checked }) =>
                setChosen((before) => {
                  const next = new Set(before);
                  next[checked === true ? "add" : "delete"](list.address);
                  return next;
                })
              }
            />
            <Text className={styles.quiet} size={200}>
              {list.address}
            </Text>
          </div>
        ))}
      </div>
      {pressedEmpty && chosen.size === 0 && (
        <Text className={styles.error} role="alert">
          {t("rooms.lists.pick")}
        </Text>
      )}
      <Button
        data-testid="add-chosen-lists"
        icon={busy ? <Spinner aria-hidden size="extra-tiny" /> : null}
        onClick={() => void add()}
      >
        {chosen.size === 0 ? t("rooms.lists.addNone") : t("rooms.lists.add", { count: chosen.size })}
      </Button>
    </div>
  );
}
