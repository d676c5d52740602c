import type { DiscoveryAttempt } from "../../bindings/DiscoveryAttempt";
import { signInChecks } from "./account";
import { playChecks } from "./checks";
import type { Handlers, World } from "./world";
import { findSetup } from "./world";

const found = "https://mail.contoso.com/EWS/Exchange.asmx";

function attempts(world: World, domain: string): DiscoveryAttempt[] {
  const tried: DiscoveryAttempt[] = [
    {
      method: "Autodiscover v2",
      url: `https://autodiscover.${domain}/autodiscover/autodiscover.json`,
      outcome: "failed",
      detail: "404",
      elapsedMs: 184,
    },
    {
      method: "POX",
      url: `https://${domain}/autodiscover/autodiscover.xml`,
      outcome: "failed",
      detail: "connection refused",
      elapsedMs: 41,
    },
    {
      method: "HTTP redirect",
      url: `http://autodiscover.${domain}/autodiscover/autodiscover.xml`,
      outcome: "redirected",
      detail: "https://mail.contoso.com/autodiscover/autodiscover.xml",
      elapsedMs: 96,
    },
  ];
  switch (world.scene) {
    case "nothing-found":
      return [
        ...tried.slice(0, 2),
        {
          method: "SOAP",
          url: `https://autodiscover.${domain}/autodiscover/autodiscover.svc`,
          outcome: "failed",
          detail: "no such host",
          elapsedMs: 12,
        },
      ];
    case "unconfirmed-host":
      return [
        ...tried.slice(0, 2),
        {
          method: "HTTP redirect",
          url: `http://autodiscover.${domain}/autodiscover/autodiscover.xml`,
          outcome: "unconfirmed",
          detail: "mail.hosting-partner.net",
          elapsedMs: 96,
        },
      ];
    default:
      return [
        ...tried,
        {
          method: "POX",
          url: "https://mail.contoso.com/autodiscover/autodiscover.xml",
          outcome: "found",
          detail: found,
          elapsedMs: 212,
        },
      ];
  }
}

export const exchangeHandlers: Handlers<"exchange_discover" | "exchange_test"> = {
  exchange_discover: async (world, { setup: id, operation, confirmedHosts }, emit) => {
    const domain = findSetup(world, id).account.email.split("@")[1] ?? "contoso.com";
    const done: DiscoveryAttempt[] = [];
    for (const attempt of attempts(world, domain)) {
      if (world.cancelled.has(operation)) {
        break;
      }
      emit({ kind: "asking", method: attempt.method, url: attempt.url });
      await world.pause(attempt.elapsedMs * 4);
      const confirmed = attempt.outcome === "unconfirmed" && confirmedHosts.includes(attempt.detail);
      const row: DiscoveryAttempt = confirmed ? { ...attempt, outcome: "found", detail: found } : attempt;
      done.push(row);
      emit({ kind: "attempted", attempt: row });
    }
    const last = done.at(-1);
    return {
      url: last?.outcome === "found" ? last.detail : null,
      attempts: done,
      unconfirmedHost: last?.outcome === "unconfirmed" ? last.detail : null,
      problem:
        last?.outcome === "failed"
          ? {
              code: "autodiscover.nothing_found",
              args: { domain },
              disposition: "stop",
              detail: "four places asked",
            }
          : null,
    };
  },
  exchange_test: async (world, { setup: id, operation }, emit) => {
    const setup = findSetup(world, id);
    const owner = setup.exchange.fallbackOwner;
    const report = await playChecks(
      world,
      operation,
      [
        ...signInChecks(world, setup),
        world.scene === "old-server"
          ? {
              check: "server.version",
              subject: "Exchange 2016",
              ms: 1,
              args: { version: "15.1.2507.39", product: "Exchange 2016" },
              warns: { code: "server.out_of_support", args: { product: "Exchange 2016" } },
            }
          : {
              check: "server.version",
              subject: "Exchange SE",
              ms: 1,
              args: { version: "15.2.2562.17", product: "Exchange SE" },
            },
        {
          check: "account.mailbox",
          subject: setup.account.email,
          ms: 130,
          args: { address: setup.account.email },
        },
        world.scene === "no-owner"
          ? {
              check: "fallback_owner.mailbox",
              subject: owner,
              ms: 118,
              fails: {
                code: "fallback_owner.not_found",
                args: { address: owner },
                status: 200,
                responseCode: "ErrorNameResolutionNoResults",
                lines: ["ResolveNames: no result"],
              },
            }
          : { check: "fallback_owner.mailbox", subject: owner, ms: 118, args: { address: owner } },
      ],
      emit,
    );
    if (!report.cancelled) {
      setup.exchangePassed = report.passed;
      setup.accountPassed = report.rows.some(
        (row) => row.check === "account.mailbox" && row.outcome === "pass",
      );
    }
    return report;
  },
};
