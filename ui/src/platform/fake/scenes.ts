import type { RoomEntry } from "../../bindings/RoomEntry";
import type { StepId } from "../../bindings/StepId";
import { runOfScene } from "./import-player";
import { recorded } from "./recordings";
import { judge, requirementsOf } from "./requirements";
import type { FakeSetup, World } from "./world";
import { emptySetup } from "./world";

const sites = [
  ["Hamburg", "Europe/Berlin"],
  ["São Paulo", "America/Sao_Paulo"],
  ["東京", "Asia/Tokyo"],
  ["Kraków", "Europe/Warsaw"],
  ["Toronto", "America/Toronto"],
] as const;

export function plausibleRooms(count: number, status: RoomEntry["status"]): RoomEntry[] {
  return Array.from({ length: count }, (_, index): RoomEntry => {
    const [site, timeZone] = sites[index % sites.length] ?? sites[0];
    const number = String(index + 1).padStart(4, "0");
    return {
      address: `room-${number}@contoso.com`,
      displayName: `${site} ${Math.floor(index / 40) + 1}.${String((index % 40) + 1).padStart(2, "0")}`,
      roomKind: index % 23 === 7 ? "equipment" : "room",
      capacity: index % 9 === 0 ? null : 4 + (index % 6) * 4,
      location: site,
      timeZone,
      roomList: `${site} rooms`,
      status,
      problems: [],
      worst: null,
      validated: status === "new" ? null : "2026-11-21T13:40:00Z",
      clock: null,
    };
  });
}

const practiceDetails = {
  firstName: "Rooms",
  lastName: "Planner",
  equipment: "vmr@practice.example",
  roomList: "rooms@practice.example",
  testUser: "anna.berg@practice.example",
  outsideMailbox: "payroll@practice.example",
  clientId: "",
  appObjectId: "",
  vendorContact: "Onboarding team",
};

/** The practice organization: everything is known, nothing is tested yet. */
export function fillPractice(
  setup: FakeSetup,
  size: { rooms: number; meetingsPerRoom: number; fromNothing?: boolean },
) {
  Object.assign(setup, {
    practice: true,
    fromNothing: size.fromNothing ?? false,
    product: size.fromNothing ? null : "pronestor-planner",
    details: practiceDetails,
    environment: "on_premises",
    account: { userName: "PRACTICE\\svc-rooms", email: "svc-rooms@practice.example" },
    secret: { place: "credential_store", because: null, typedFor: null },
    exchange: {
      url: "https://127.0.0.1:49231/EWS/Exchange.asmx",
      attendeeDomains: "practice.example",
      fallbackOwner: "facility@practice.example",
      authorityFile: "/home/you/.local/share/io.anteroom.desktop/practice-ca.pem",
    },
    rooms: plausibleRooms(size.rooms, "new"),
    users: size.fromNothing ? 0 : 120,
  } satisfies Partial<FakeSetup>);
}

/** A customer's setup with everything done before `step`. */
export function contosoAt(step: StepId, scene: string, now: string): FakeSetup {
  const setup = emptySetup("contoso", "Contoso Ltd.", now);
  const at = (other: StepId) => order.indexOf(step) > order.indexOf(other);
  setup.step = step;
  setup.product = scene === "empty" || scene.includes("choose") ? null : productOf(scene);
  setup.environment = scene === "empty" ? null : scene.includes("online") ? "exchange_online" : "on_premises";
  if (scene !== "empty" || at("service_account")) {
    setup.account = { userName: "CONTOSO\\svc-rooms", email: "svc-rooms@contoso.com" };
    setup.secret = scene.includes("typed-for-other")
      ? {
          place: "nowhere",
          because: null,
          typedFor: { host: "mail.contoso.de", login: "contoso\\svc-rooms" },
        }
      : { place: "credential_store", because: null, typedFor: null };
    setup.confirmed = { "planner.rights": now, "account.password_never_expires": now };
  }
  if (scene !== "empty" || at("exchange")) {
    setup.exchange = {
      url: "https://mail.contoso.com/EWS/Exchange.asmx",
      attendeeDomains: "contoso.com, contoso.de",
      fallbackOwner: "facility@contoso.com",
      authorityFile: "",
    };
  }
  if (scene.includes("from-file")) {
    setup.unconfirmedHosts = [
      { host: "mail.contoso.com", purpose: "exchange" },
      { host: "autodiscover.fabrikam.example", purpose: "autodiscover" },
      { host: "dc1.fabrikam.example", purpose: "directory" },
    ];
  }
  setup.accountPassed = at("service_account") ? true : null;
  setup.exchangePassed = at("exchange") ? true : null;
  if (scene !== "empty") {
    setup.rooms = plausibleRooms(scene.includes("10000") ? 10_000 : 480, "new");
  }
  if (at("rooms")) {
    setup.rooms = [...recorded("", "rooms_list").answer];
  }
  setup.run = step === "import" ? runOfScene(scene) : null;
  setup.notificationsSeen = at("notifications");
  setup.users = scene === "empty" ? 0 : 1_207;
  if (scene === "nothing") {
    fillPractice(setup, { rooms: 20, meetingsPerRoom: 50, fromNothing: true });
    setup.product = "flowscape";
  }
  if (scene === "checked") {
    lookAtAll(setup);
  }
  return setup;
}

/** A scene may name a product; the others play with the first one. */
function productOf(scene: string): string {
  const { products } = recorded("", "products_list").answer;
  return products.find((row) => scene.includes(row.id))?.id ?? "pronestor-planner";
}

/** Everything checked, with two that are not as they should be. */
function lookAtAll(setup: FakeSetup): void {
  const missing = ["account.impersonation", "account.password_never_expires"];
  for (const { id, checkable } of requirementsOf(setup)) {
    if (checkable) {
      judge(setup, id, !missing.includes(id));
    }
  }
}

const order: StepId[] = ["requirements", "service_account", "exchange", "rooms", "notifications", "import"];

export function newWorld(over: Partial<World> = {}): World {
  return {
    setups: [],
    last: null,
    unreadable: [],
    newer: [],
    hasSessionBus: true,
    isShown: false,
    loaded: [],
    scene: "",
    cancelled: new Set(),
    pause: () => Promise.resolve(),
    now: () => "2026-11-21T14:02:00Z",
    ...over,
  };
}

/** The world behind `?step=…&scene=…`; without a step, the start page with a few setups (`scene=empty`: with none). */
export function worldOf(step: StepId | null, scene: string, over: Partial<World>): World {
  const now = (over.now ?? (() => "2026-11-21T14:02:00Z"))();
  const world = newWorld({ scene, ...over });
  if (step) {
    world.setups = [contosoAt(step, scene, now)];
    world.last = "contoso";
  } else if (scene !== "empty") {
    const fabrikam = contosoAt("import", "unfinished", "2026-11-18T16:20:00Z");
    world.setups = [
      contosoAt("rooms", "", "2026-11-21T09:12:00Z"),
      { ...fabrikam, id: "fabrikam", name: "Fabrikam GmbH & Co. KG" },
      { ...emptySetup("practice", "Practice", "2026-11-02T08:00:00Z"), practice: true },
    ];
  }
  return world;
}
