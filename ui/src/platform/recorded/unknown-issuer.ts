// Written by the tests of the flows (`recordings`); do not edit.

import type { Recording } from "../fake/recording";
import { checks } from "./checks";
import { remedies } from "./remedies";
import { args } from "./args";

export const unknownIssuer: Recording = {
 account_test: {
  answer: {
   at: "2026-03-02T09:00:00Z",
   cancelled: false,
   passed: false,
   rootCause: {args: args.knkgz, code: "net.tls.unknown_issuer", remedy: remedies["authority.trusted kxrqi"]},
   rows: [
    checks["name.resolves uyxih"],
    checks["host.reachable icgrv"],
    checks["tls.valid wakhe"],
    checks["endpoint.is_ews mgkau"],
    checks["sign_in.schemes auznj"],
    checks["sign_in.accepted covtv"],
    checks["sign_in.single_factor tvofn"],
    checks["account.ews juweu"],
    checks["server.version gvjel"],
    checks["account.mailbox carpk"],
    checks["account.password_expiry nksmt"],
   ],
  },
  events: [
   {check: "name.resolves", kind: "started", subject: "mail.contoso.com"},
   {check: "host.reachable", kind: "started", subject: "mail.contoso.com"},
   {kind: "ended", row: 0},
   {check: "tls.valid", kind: "started", subject: "mail.contoso.com"},
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
  ],
 },
 exchange_test: {
  answer: {
   at: "2026-03-02T09:00:00Z",
   cancelled: false,
   passed: false,
   rootCause: {args: args.knkgz, code: "net.tls.unknown_issuer", remedy: remedies["authority.trusted kxrqi"]},
   rows: [
    checks["name.resolves uyxih"],
    checks["host.reachable icgrv"],
    checks["tls.valid wakhe"],
    checks["endpoint.is_ews mgkau"],
    checks["sign_in.schemes auznj"],
    checks["sign_in.accepted covtv"],
    checks["sign_in.single_factor tvofn"],
    checks["account.ews juweu"],
    checks["server.version gvjel"],
    checks["account.mailbox carpk"],
    checks["account.password_expiry nksmt"],
    checks["fallback_owner.mailbox zmsqr"],
    checks["fallback_owner.primary_address qrjcg"],
   ],
  },
  events: [
   {check: "name.resolves", kind: "started", subject: "mail.contoso.com"},
   {check: "host.reachable", kind: "started", subject: "mail.contoso.com"},
   {kind: "ended", row: 0},
   {check: "tls.valid", kind: "started", subject: "mail.contoso.com"},
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
