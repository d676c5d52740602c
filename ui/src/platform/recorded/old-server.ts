// Written by the tests of the flows (`recordings`); do not edit.

import type { Recording } from "../fake/recording";
import { checks } from "./checks";
import { remedies } from "./remedies";
import { args } from "./args";

export const oldServer: Recording = {
 exchange_test: {
  answer: {
   at: "2026-03-02T09:00:00Z",
   cancelled: false,
   passed: true,
   rootCause: {args: args.xuwrb, code: "server.out_of_support", remedy: remedies["server.supported ermzy"]},
   rows: [
    checks["name.resolves uyxih"],
    checks["host.reachable jkfgr"],
    checks["tls.valid mmjfj"],
    checks["endpoint.is_ews hzhtx"],
    checks["sign_in.schemes ojvwt"],
    checks["sign_in.accepted hyktk"],
    checks["sign_in.single_factor emhsy"],
    checks["account.ews wlflh"],
    checks["server.version potvy"],
    checks["account.mailbox uwvdu"],
    checks["account.password_expiry hyndv"],
    checks["fallback_owner.mailbox lwvgo"],
    checks["fallback_owner.primary_address yewzg"],
   ],
  },
  events: [
   {check: "name.resolves", kind: "started", subject: "mail.contoso.com"},
   {check: "host.reachable", kind: "started", subject: "mail.contoso.com"},
   {kind: "ended", row: 0},
   {check: "tls.valid", kind: "started", subject: "mail.contoso.com"},
   {kind: "ended", row: 1},
   {check: "endpoint.is_ews", kind: "started", subject: "https://mail.contoso.com/EWS/Exchange.asmx"},
   {kind: "ended", row: 2},
   {check: "sign_in.schemes", kind: "started", subject: "https://mail.contoso.com/EWS/Exchange.asmx"},
   {kind: "ended", row: 3},
   {check: "sign_in.accepted", kind: "started", subject: "CONTOSO\\svc-rooms"},
   {kind: "ended", row: 4},
   {check: "sign_in.single_factor", kind: "started", subject: "CONTOSO\\svc-rooms"},
   {kind: "ended", row: 5},
   {check: "account.ews", kind: "started", subject: "svc-rooms@contoso.com"},
   {kind: "ended", row: 6},
   {check: "server.version", kind: "started", subject: "https://mail.contoso.com/EWS/Exchange.asmx"},
   {check: "account.mailbox", kind: "started", subject: "svc-rooms@contoso.com"},
   {kind: "ended", row: 7},
   {kind: "ended", row: 8},
   {check: "account.password_expiry", kind: "started", subject: "svc-rooms@contoso.com"},
   {check: "fallback_owner.mailbox", kind: "started", subject: "reception@contoso.com"},
   {kind: "ended", row: 9},
   {kind: "ended", row: 10},
   {check: "fallback_owner.primary_address", kind: "started", subject: "reception@contoso.com"},
   {kind: "ended", row: 11},
   {kind: "ended", row: 12},
  ],
 },
};
