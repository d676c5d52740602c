import type { UsersAdded } from "../../bindings/UsersAdded";
import type { UsersEvent } from "../../bindings/UsersEvent";
import { recorded } from "./recordings";
import { findSetup, problem, type FakeSetup, type Handlers, type World } from "./world";

type Names = "users_summary" | "users_add_csv" | "users_fetch" | "users_fetch_ldap";

function take(setup: FakeSetup, added: UsersAdded): UsersAdded {
  setup.users += added.added;
  setup.usersAdded = added;
  return added;
}

/** People come page by page; what was read before a cancellation stays. */
async function read(
  world: World,
  command: "users_fetch" | "users_fetch_ldap",
  operation: string,
  emit: (event: UsersEvent) => void,
): Promise<UsersAdded> {
  const { events, answer } = recorded(world.scene, command);
  let seen = 0;
  for (const event of events) {
    await world.pause(180);
    emit(event);
    seen = event.read;
    if (world.cancelled.has(operation)) {
      return { ...answer, read: seen, added: Math.min(answer.added, seen), updated: 0, cancelled: true };
    }
  }
  return answer;
}

export const usersHandlers: Handlers<Names> = {
  users_summary: (world, { setup: id }) => {
    const setup = findSetup(world, id);
    return { users: setup.users, lastAdded: setup.usersAdded };
  },
  users_add_csv: async (world, { setup: id, file }) => {
    await world.pause(300);
    if (!/\.(xlsx|xlsm|csv|txt|tsv)$/u.test(file)) {
      throw problem("list.unreadable", { file });
    }
    return take(findSetup(world, id), recorded(world.scene, "users_add_csv").answer);
  },
  users_fetch: async (world, { setup: id, operation }, emit) =>
    take(findSetup(world, id), await read(world, "users_fetch", operation, emit)),
  users_fetch_ldap: async (world, { setup: id, operation, ldap }, emit) => {
    const setup = findSetup(world, id);
    setup.ldap = ldap;
    if (ldap.server === "") {
      throw problem("setup.incomplete", {
        field: "ldapServer",
        missing: "directory_server",
      });
    }
    if (ldap.server.includes("nowhere")) {
      throw problem("net.dns.not_found", { host: ldap.server });
    }
    return take(setup, await read(world, "users_fetch_ldap", operation, emit));
  },
};
