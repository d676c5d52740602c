import { BridgeProblem } from "../bridge-problem";
import { playChecks } from "./checks";
import { recorded } from "./recordings";
import { viewOf } from "./view";
import type { Handlers } from "./world";
import { findSetup, problem } from "./world";

export const accountHandlers: Handlers<"secret_save" | "secret_forget" | "hosts_confirm" | "account_test"> = {
  secret_save: async (world, { setup: id }) => {
    await world.pause(150);
    const setup = findSetup(world, id);
    setup.secret =
      world.scene === "no-store"
        ? { place: "session", because: "auth.store_unavailable", typedFor: null }
        : { place: "credential_store", because: null, typedFor: null };
    setup.accountPassed = null;
    return setup.secret;
  },
  secret_forget: (world, { setup: id }) => {
    const setup = findSetup(world, id);
    setup.secret = { place: "nowhere", because: null, typedFor: null };
    return setup.secret;
  },
  hosts_confirm: (world, { setup: id, hosts }) => {
    const setup = findSetup(world, id);
    setup.unconfirmedHosts = setup.unconfirmedHosts.filter((row) => !hosts.includes(row.host));
    return viewOf(setup);
  },
  account_test: async (world, { setup: id, operation }, emit) => {
    const setup = findSetup(world, id);
    if (setup.unconfirmedHosts.length > 0) {
      const hosts = setup.unconfirmedHosts.map((row) => row.host).join(", ");
      const { userName: login } = setup.account;
      throw problem("setup.host_unconfirmed", { file: "file_of_the_setup", hosts, login });
    }
    if (setup.secret.place === "nowhere") {
      throw problem("auth.secret_missing", { account: setup.account.userName });
    }
    const unfound =
      setup.exchange.url === "" ? recorded(world.scene, "exchange_discover").answer.problem : null;
    if (unfound !== null) {
      throw new BridgeProblem(unfound);
    }
    const report = await playChecks(world, operation, "account_test", emit);
    if (!report.cancelled) {
      setup.accountPassed = report.passed;
    }
    return report;
  },
};
