import { useCallback } from "react";
import type { Discovery } from "../../bindings/Discovery";
import type { DiscoveryAttempt } from "../../bindings/DiscoveryAttempt";
import type { OperationId } from "../../bindings/OperationId";
import type { Problem } from "../../bindings/Problem";
import { useSurroundings } from "../../components/surroundings";
import { t } from "../../messages";
import { problemOf } from "../../platform/bridge-problem";
import { newOperation } from "../../platform/operation";
import { usePlatform } from "../../platform/platform-context";
import { useRemembered, type Slot } from "../step-memory";

/** A search for the URL: the places asked so far, and how it ended. */
export type Search = {
  attempts: readonly DiscoveryAttempt[];
  asking: { method: string; url: string } | null;
  operation: OperationId | null;
  discovery: Discovery | null;
  problem: Problem | null;
  /** Hosts outside of the mail domain that the person agreed to. */
  confirmed: readonly string[];
};

const noSearch: Search = {
  attempts: [],
  asking: null,
  operation: null,
  discovery: null,
  problem: null,
  confirmed: [],
};

const searchSlot: Slot<Search> = { name: "discovery", initial: noSearch };

/** Looks for the URL and remembers each place it asked. */
export function useDiscovery(setup: string, refresh: () => Promise<void>) {
  const platform = usePlatform();
  const { announce } = useSurroundings();
  const [search, change] = useRemembered(searchSlot, setup);
  const { operation } = search;

  /** The URL, if there is one, and whether it lies at a host the person has to agree to first. */
  const find = useCallback(
    async (confirmed: readonly string[] = []): Promise<{ url: string | null; isOffered: boolean }> => {
      const minted = newOperation();
      change(() => ({ ...noSearch, operation: minted, confirmed }));
      announce(t("exchange.finding"), "polite");
      try {
        const discovery = await platform.invoke(
          "exchange_discover",
          { setup, operation: minted, confirmedHosts: [...confirmed] },
          (event) => {
            if (event.kind === "asking") {
              change((before) => ({ ...before, asking: { method: event.method, url: event.url } }));
            } else {
              change((before) => ({
                ...before,
                asking: null,
                attempts: [...before.attempts, event.attempt],
              }));
            }
          },
        );
        change(() => ({ ...noSearch, confirmed, attempts: discovery.attempts, discovery }));
        await refresh();
        return { url: discovery.url, isOffered: discovery.unconfirmedHost !== null };
      } catch (thrown) {
        change((before) => ({ ...before, asking: null, operation: null, problem: problemOf(thrown) }));
        return { url: null, isOffered: false };
      }
    },
    [announce, change, platform, refresh, setup],
  );

  const cancel = useCallback(() => {
    if (operation !== null) {
      // The search ends with its own answer, whatever this one says.
      platform.invoke("operation_cancel", { operation }).catch(() => undefined);
    }
  }, [operation, platform]);

  return { search, find, cancel, isFinding: operation !== null };
}
