import type { Discovery } from "../../bindings/Discovery";
import { playChecks } from "./checks";
import { recorded } from "./recordings";
import type { Handlers } from "./world";
import { findSetup } from "./world";

/** Where the host somebody confirmed leads, everything is in order. */
function searched(scene: string, confirmed: string[]): Discovery {
  const { answer } = recorded(scene, "exchange_discover");
  const leads = answer.unconfirmedHost !== null && confirmed.includes(answer.unconfirmedHost);
  return leads ? recorded("", "exchange_discover").answer : answer;
}

export const exchangeHandlers: Handlers<"exchange_discover" | "exchange_test"> = {
  exchange_discover: async (world, { operation, confirmedHosts }, emit) => {
    const answer = searched(world.scene, confirmedHosts);
    for (const [done, attempt] of answer.attempts.entries()) {
      if (world.cancelled.has(operation)) {
        const attempts = answer.attempts.slice(0, done);
        return { url: null, attempts, unconfirmedHost: null, problem: null };
      }
      emit({ kind: "asking", method: attempt.method, url: attempt.url });
      await world.pause(attempt.elapsedMs * 15);
      emit({ kind: "attempted", attempt });
    }
    return answer;
  },
  exchange_test: async (world, { setup: id, operation }, emit) => {
    const setup = findSetup(world, id);
    const report = await playChecks(world, operation, "exchange_test", emit);
    if (!report.cancelled) {
      setup.exchangePassed = report.passed;
      setup.accountPassed = report.rows.some(
        (row) => row.check === "account.mailbox" && row.outcome === "pass",
      );
    }
    return report;
  },
};
