// Written by the tests of the flows (`recordings`); do not edit.

import type { Recording } from "../fake/recording";
import { checks } from "./checks";
import { remedies } from "./remedies";
import { args } from "./args";

export const noOwner: Recording = {
 exchange_test: {
  answer: {
   at: "2026-03-02T09:00:00Z",
   cancelled: false,
   passed: false,
   rootCause: {args: args.owvsy, code: "fallback_owner.not_found", remedy: remedies["fallback_owner.chosen yneip"]},
   rows: [
    checks["name.resolves uyxih"],
    checks["host.reachable yszfp"],
    checks["tls.valid mmjfj"],
    checks["endpoint.is_ews wneby"],
    checks["sign_in.schemes ojvwt"],
    checks["sign_in.accepted uwkwx"],
    checks["sign_in.single_factor tnavn"],
    checks["account.ews hcotk"],
    checks["server.version ilcci"],
    checks["account.mailbox hnfmg"],
    checks["account.password_expiry gsdnw"],
    checks["fallback_owner.mailbox npsjj"],
    checks["fallback_owner.primary_address fdzid"],
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
   {check: "fallback_owner.mailbox", kind: "started", subject: "nobody@contoso.com"},
   {kind: "ended", row: 9},
   {kind: "ended", row: 10},
   {kind: "ended", row: 11},
   {kind: "ended", row: 12},
  ],
 },
};
