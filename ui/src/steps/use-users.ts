import { useCallback, useEffect } from "react";
import type { LdapForm } from "../bindings/LdapForm";
import type { OperationId } from "../bindings/OperationId";
import type { Problem } from "../bindings/Problem";
import type { UsersAdded } from "../bindings/UsersAdded";
import type { UsersEvent } from "../bindings/UsersEvent";
import type { UsersSummary } from "../bindings/UsersSummary";
import type { WaitingRow } from "../bindings/WaitingRow";
import { useSurroundings } from "../components/surroundings";
import { t } from "../messages";
import { listed } from "../messages/joined";
import { problemOf } from "../platform/bridge-problem";
import { newOperation } from "../platform/operation";
import { usePlatform } from "../platform/platform-context";
import { useRemembered, type Slot } from "./step-memory";

export type UsersWay = "csv" | "book" | "ldap";

/** Adding users that is under way. A file is read at once and cannot be cancelled. */
export type UsersAdding = {
  way: UsersWay;
  operation: OperationId | null;
  read: number;
  waiting: WaitingRow | null;
};

type State = {
  summary: UsersSummary | null;
  adding: UsersAdding | null;
  added: UsersAdded | null;
  problem: Problem | null;
  /** How often users were added in this window: what was counted before is out of date. */
  additions: number;
};

const usersSlot: Slot<State> = {
  name: "users",
  initial: { summary: null, adding: null, added: null, problem: null, additions: 0 },
};

/** How often users were added; a number that changes when what depends on the users is out of date. */
export function useUserAdditions(setup: string): number {
  return useRemembered(usersSlot, setup)[0].additions;
}

/** The planner's users, and the ways to add some. Goes on behind another page. */
export function useUsers(setup: string, refresh: () => Promise<void>) {
  const platform = usePlatform();
  const { announce } = useSurroundings();
  const [state, change] = useRemembered(usersSlot, setup);
  const { adding } = state;

  const fetchSummary = useCallback(async () => {
    try {
      const summary = await platform.invoke("users_summary", { setup });
      change((before) => ({ ...before, summary }));
    } catch (thrown) {
      const problem = problemOf(thrown);
      change((before) => ({ ...before, problem }));
    }
  }, [change, platform, setup]);

  useEffect(() => {
    void fetchSummary();
  }, [fetchSummary]);

  const run = async (
    way: UsersWay,
    operation: OperationId | null,
    work: (onEvent: (event: UsersEvent) => void) => Promise<UsersAdded>,
  ) => {
    if (adding !== null) {
      announce(t("users.busy"), "assertive");
      return;
    }
    change((before) => ({
      ...before,
      adding: { way, operation, read: 0, waiting: null },
      added: null,
      problem: null,
    }));
    try {
      const added = await work(({ read, waiting }) => {
        if (waiting === null) {
          announce(t("users.reading", { count: read }), "polite");
        }
        change((before) => ({ ...before, adding: before.adding && { ...before.adding, read, waiting } }));
      });
      change((before) => ({ ...before, adding: null, added, additions: before.additions + 1 }));
      announce(listed(addedWords(added)), "polite");
    } catch (thrown) {
      const problem = problemOf(thrown);
      change((before) => ({ ...before, adding: null, problem }));
    }
    await fetchSummary();
    await refresh();
  };

  const addFile = async () => {
    const file = await platform.openFile([
      { name: t("users.csv.kind"), extensions: ["xlsx", "xlsm", "csv", "txt", "tsv"] },
    ]);
    if (file !== null) {
      await run("csv", null, () => platform.invoke("users_add_csv", { setup, file }));
    }
  };
  const addBook = () => {
    const operation = newOperation();
    return run("book", operation, (onEvent) => platform.invoke("users_fetch", { setup, operation }, onEvent));
  };
  const addDirectory = (ldap: LdapForm) => {
    const operation = newOperation();
    return run("ldap", operation, (onEvent) =>
      platform.invoke("users_fetch_ldap", { setup, operation, ldap }, onEvent),
    );
  };
  const cancel = () => {
    if (adding?.operation) {
      // Whatever this answers, what is under way ends with its own result.
      platform.invoke("operation_cancel", { operation: adding.operation }).catch(() => undefined);
    }
  };

  return { ...state, addFile, addBook, addDirectory, cancel };
}

/** What became of it, in the order in which people ask. */
export function addedWords(added: UsersAdded): string[] {
  return [
    t("users.result.read", { count: added.read }),
    t("users.result.added", { count: added.added }),
    ...(added.updated > 0 ? [t("users.result.updated", { count: added.updated })] : []),
    ...(added.refused.length > 0 ? [t("users.result.refused", { count: added.refused.length })] : []),
    ...(added.told.length > 0 ? [t("users.result.told", { count: added.told.length })] : []),
  ];
}
