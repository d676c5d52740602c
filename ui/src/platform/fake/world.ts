import type { AccountForm } from "../../bindings/AccountForm";
import type { Code } from "../../bindings/Code";
import type { DetailsForm } from "../../bindings/DetailsForm";
import type { DispositionKind } from "../../bindings/DispositionKind";
import type { EnvironmentKind } from "../../bindings/EnvironmentKind";
import type { ExchangeForm } from "../../bindings/ExchangeForm";
import type { HostRow } from "../../bindings/HostRow";
import type { ImportForm } from "../../bindings/ImportForm";
import type { LdapForm } from "../../bindings/LdapForm";
import type { OperationId } from "../../bindings/OperationId";
import type { ProductRow } from "../../bindings/ProductRow";
import type { RoomEntry } from "../../bindings/RoomEntry";
import type { SecretState } from "../../bindings/SecretState";
import type { ConsentRow } from "../../bindings/ConsentRow";
import type { SetRow } from "../../bindings/SetRow";
import type { StepId } from "../../bindings/StepId";
import type { UsersAdded } from "../../bindings/UsersAdded";
import { BridgeProblem } from "../bridge-problem";
import type { Decided, MomentName, RecordedChanges, RunName } from "./recording";
import type { CommandEvent, CommandName, CommandRequest, CommandResponse } from "../types";

/** A recorded run at one of its moments, and what a person did about it. */
export type FakeRun = {
  name: RunName;
  moment: MomentName;
  /** Losses somebody has looked at, by fingerprint, and when. */
  accepted: Map<string, string>;
  decided: [Decided, Decided];
};

/** A setup as the scripted engine keeps it. */
export type FakeSetup = {
  id: string;
  name: string;
  practice: boolean;
  /** The practice organization began with nothing in place. */
  fromNothing: boolean;
  step: StepId;
  product: string | null;
  details: DetailsForm;
  ldap: LdapForm;
  environment: EnvironmentKind | null;
  account: AccountForm;
  secret: SecretState;
  unconfirmedHosts: HostRow[];
  exchange: ExchangeForm;
  rooms: RoomEntry[];
  silenceNotifications: boolean;
  notificationsSeen: boolean;
  import: ImportForm;
  changed: string;
  /** Requirements confirmed by hand, and when. */
  confirmed: Record<string, string>;
  /** What a check or a pasted output said of a requirement, the last time one did. */
  judged: RecordedChanges;
  /** Requirements whose script the practice organization was made to follow. */
  applied: string[];
  setRight: SetRow[];
  /** What scripts do only with a person's consent. */
  consents: ConsentRow[];
  users: number;
  usersAdded: UsersAdded | null;
  /** Last outcomes of the two tests; null until run. */
  accountPassed: boolean | null;
  exchangePassed: boolean | null;
  /** A count came to its end. */
  counted: boolean;
  /** The last import; null before any. */
  run: FakeRun | null;
};

/** What the scripted engine knows, and how it behaves. */
export type World = {
  setups: FakeSetup[];
  last: string | null;
  unreadable: string[];
  newer: string[];
  hasSessionBus: boolean;
  /** The page said that it has something to show. */
  isShown: boolean;
  /** Profiles loaded from a file. */
  loaded: ProductRow[];
  /** Names a state or a failure to play: `wrong-password`, `unknown-issuer`; handlers look for the words they know. */
  scene: string;
  cancelled: Set<OperationId>;
  /** Lets time pass: really in a browser, at once in a test. */
  pause: (milliseconds: number) => Promise<void>;
  now: () => string;
};

export type Handler<K extends CommandName> = (
  world: World,
  request: CommandRequest<K>,
  emit: (event: CommandEvent<K>) => void,
) => Promise<CommandResponse<K>> | CommandResponse<K>;

export type Handlers<K extends CommandName> = { [N in K]: Handler<N> };

export function findSetup(world: World, id: string): FakeSetup {
  const setup = world.setups.find((candidate) => candidate.id === id);
  if (!setup) {
    throw problem("setup.not_found", { setup: id });
  }
  return setup;
}

export function problem(
  code: Code,
  args: Record<string, string> = {},
  disposition: DispositionKind = "stop",
  detail = `${code}: scripted`,
): BridgeProblem {
  return new BridgeProblem({ code, args, disposition, detail });
}

export function emptySetup(id: string, name: string, now: string): FakeSetup {
  return {
    id,
    name,
    practice: false,
    fromNothing: false,
    step: "requirements",
    product: null,
    details: {
      firstName: "",
      lastName: "",
      equipment: "",
      roomList: "",
      testUser: "",
      outsideMailbox: "",
      clientId: "",
      appObjectId: "",
      vendorContact: "",
    },
    ldap: { server: "", base: "", group: "" },
    environment: null,
    account: { userName: "", email: "" },
    secret: { place: "nowhere", because: null, typedFor: null },
    unconfirmedHosts: [],
    exchange: { url: "", attendeeDomains: "", fallbackOwner: "", authorityFile: "" },
    rooms: [],
    silenceNotifications: true,
    notificationsSeen: false,
    import: { daysBack: 30, daysAhead: 365, adoptDirectoryUsers: true },
    changed: now,
    confirmed: {},
    judged: {},
    applied: [],
    setRight: [],
    consents: [],
    users: 0,
    usersAdded: null,
    accountPassed: null,
    exchangePassed: null,
    counted: false,
    run: null,
  };
}
