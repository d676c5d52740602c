import type { UsersAdded } from "../../bindings/UsersAdded";
import type { UsersEvent } from "../../bindings/UsersEvent";
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
  people: number,
  operation: string,
  emit: (event: UsersEvent) => void,
): Promise<UsersAdded> {
  let done = 0;
  while (done < people && !world.cancelled.has(operation)) {
    await world.pause(180);
    done = Math.min(people, done + 100);
    emit({ read: done, waiting: null });
  }
  const cancelled = world.cancelled.has(operation);
  const updated = Math.floor(done * 0.4);
  return { read: done, added: done - updated, updated, refused: [], told: [], notes: [], cancelled };
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
    return take(findSetup(world, id), {
      read: 843,
      added: 811,
      updated: 29,
      refused: [
        {
          line: 17,
          text: "Anna Berg;anna.berg",
          reason: "«anna.berg» is not an address. Write it as name@domain.",
        },
        { line: 230, text: ";;Finance", reason: "No address stands in this line." },
        {
          line: 402,
          text: "Jörg Öz;joerg@contoso.com",
          reason: "The same address stands in line 88 with another name. Keep one of them.",
        },
      ],
      told: [],
      notes: [],
      cancelled: false,
    });
  },
  users_fetch: async (world, { setup: id, operation }, emit) =>
    take(findSetup(world, id), await read(world, 1_284, operation, emit)),
  users_fetch_ldap: async (world, { setup: id, operation, ldap }, emit) => {
    const setup = findSetup(world, id);
    setup.ldap = ldap;
    if (ldap.server === "") {
      throw problem("setup.incomplete", {
        field: "ldapServer",
        missing: "the address of a directory server",
      });
    }
    if (ldap.server.includes("nowhere")) {
      throw problem("net.dns.not_found", { host: ldap.server });
    }
    return take(setup, await read(world, ldap.group === "" ? 2_310 : 400, operation, emit));
  },
};
