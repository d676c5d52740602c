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
   rootCause: {args: args.urglf, code: "net.connect.refused", remedy: remedies["host.reachable hgura"]},
   rows: [
    checks["name.resolves uyxih"],
    checks["host.reachable jstnb"],
    checks["tls.valid bycfz"],
    checks["endpoint.is_ews pbzgf"],
    checks["sign_in.schemes hfkcb"],
    checks["sign_in.accepted bwcvr"],
    checks["sign_in.single_factor snlgm"],
    checks["account.ews ibvdw"],
    checks["server.version lkkjt"],
    checks["account.mailbox tlene"],
    checks["account.password_expiry kgwtx"],
    checks["fallback_owner.mailbox snqxn"],
    checks["fallback_owner.primary_address bxedi"],
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
