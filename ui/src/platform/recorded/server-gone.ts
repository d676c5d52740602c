// Written by the tests of the flows (`recordings`); do not edit.

import type { Recording } from "../fake/recording";
import { checks } from "./checks";
import { remedies } from "./remedies";
import { args } from "./args";

export const serverGone: Recording = {
 exchange_test: {
  answer: {
   at: "2026-03-02T09:00:00Z",
   cancelled: false,
   passed: false,
   rootCause: {args: args.szuaw, code: "net.connect.refused", remedy: remedies["host.reachable jpcsu"]},
   rows: [
    checks["name.resolves uyxih"],
    checks["host.reachable nrsjf"],
    checks["tls.valid lsvnt"],
    checks["endpoint.is_ews hslik"],
    checks["sign_in.schemes duzzt"],
    checks["sign_in.accepted bxpfy"],
    checks["sign_in.single_factor mfrak"],
    checks["account.ews wxyed"],
    checks["server.version vqmii"],
    checks["account.mailbox nvwmq"],
    checks["account.password_expiry snnzg"],
    checks["fallback_owner.mailbox cwgxp"],
    checks["fallback_owner.primary_address zmylr"],
   ],
  },
  events: [
   {check: "name.resolves", kind: "started", subject: "mail.contoso.com"},
   {check: "host.reachable", kind: "started", subject: "mail.contoso.com"},
   {kind: "ended", row: 0},
   {kind: "ended", row: 1},
   {kind: "ended", row: 2},
   {kind: "ended", row: 3},
   {kind: "ended", row: 4},
   {kind: "ended", row: 5},
   {kind: "ended", row: 6},
   {kind: "ended", row: 7},
   {kind: "ended", row: 8},
   {kind: "ended", row: 9},
   {kind: "ended", row: 10},
   {kind: "ended", row: 11},
   {kind: "ended", row: 12},
  ],
 },
};
