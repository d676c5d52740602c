import type { RemedyRow } from "../../bindings/RemedyRow";
import { playChecks, type ScriptedCheck } from "./checks";
import { hostOf, viewOf } from "./view";
import type { FakeSetup, Handlers, World } from "./world";
import { findSetup, problem } from "./world";

const unlock: RemedyRow = {
  id: "sign_in.correct_password",
  audience: "exchange_administrator",
  steps: [
    "Type the password again; only one attempt reached the server, so the account is not locked.",
    "If it is right, have the account looked at in Active Directory.",
  ],
  script: {
    title: "Shows whether the account is locked, disabled or expired; changes nothing",
    text: "Get-ADUser -Identity 'svc-rooms' -Properties LockedOut, Enabled, PasswordExpired |\n  Select-Object Name, LockedOut, Enabled, PasswordExpired",
    undo: null,
    values: ["svc-rooms"],
  },
  takesEffect: null,
};

/** From the name to the sign-in, as both tests begin. */
export function signInChecks(world: World, setup: FakeSetup): ScriptedCheck[] {
  const host = hostOf(setup.exchange.url) ?? "mail.contoso.com";
  const checks: ScriptedCheck[] = [
    { check: "name.resolves", subject: host, ms: 12, args: { addresses: "10.20.0.15" } },
    { check: "host.reachable", subject: host, ms: 34, args: { address: "10.20.0.15:443" } },
    {
      check: "tls.valid",
      subject: host,
      ms: 88,
      args: { issuer: "Contoso Issuing CA 2", expires: "2027-05-14" },
    },
    { check: "endpoint.is_ews", subject: host, ms: 61, args: { url: setup.exchange.url } },
    { check: "sign_in.schemes", subject: host, ms: 24, args: { schemes: "Negotiate, NTLM, Basic" } },
    { check: "sign_in.accepted", subject: setup.account.userName, ms: 240, args: { scheme: "Basic" } },
  ];
  const failure = failures(host, setup)[world.scene];
  return failure
    ? checks.map((check) => (check.check === failure.check ? { ...check, ...failure } : check))
    : checks;
}

function failures(host: string, setup: FakeSetup): Record<string, Partial<ScriptedCheck>> {
  return {
    "wrong-password": {
      check: "sign_in.accepted",
      fails: {
        code: "auth.rejected",
        args: { account: setup.account.userName, host },
        remedy: unlock,
        status: 401,
        lines: [
          "POST https://mail.contoso.com/EWS/Exchange.asmx",
          "HTTP/1.1 401 Unauthorized",
          "WWW-Authenticate: Negotiate",
          'WWW-Authenticate: Basic realm="mail.contoso.com"',
        ],
      },
    },
    "unknown-issuer": {
      check: "tls.valid",
      fails: {
        code: "net.tls.unknown_issuer",
        args: { host, issuer: "Contoso Root CA" },
        remedy: {
          id: "tls.add_authority",
          audience: "you",
          steps: [
            "Export the certificate authority's certificate as a PEM file.",
            "Choose it under «Certificate authority» and check again.",
          ],
          script: null,
          takesEffect: null,
        },
        lines: ["subject: CN=mail.contoso.com", "issuer: CN=Contoso Root CA", "not after: 2027-05-14"],
      },
    },
    "no-dns": {
      check: "name.resolves",
      fails: { code: "net.dns.not_found", args: { host }, lines: [`${host}: no such host`] },
    },
  };
}

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
      throw problem("setup.host_unconfirmed", { file: "The setup file it came from", hosts, login });
    }
    if (setup.secret.place === "nowhere") {
      throw problem("auth.secret_missing", { account: setup.account.userName });
    }
    if (world.scene === "nothing-found" && setup.exchange.url === "") {
      throw problem("autodiscover.nothing_found", { domain: setup.account.email.split("@")[1] ?? "" });
    }
    const report = await playChecks(
      world,
      operation,
      [
        ...signInChecks(world, setup),
        {
          check: "account.mailbox",
          subject: setup.account.email,
          ms: 130,
          args: { address: setup.account.email },
        },
      ],
      emit,
    );
    if (!report.cancelled) {
      setup.accountPassed = report.passed;
    }
    return report;
  },
};
