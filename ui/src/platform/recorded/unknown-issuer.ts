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
   rootCause: {args: args.evqwe, code: "net.tls.unknown_issuer", remedy: remedies["authority.trusted xusfx"]},
   rows: [
    checks["name.resolves uyxih"],
    checks["host.reachable jkfgr"],
    checks["tls.valid zltfx"],
    checks["endpoint.is_ews zoctw"],
    checks["sign_in.schemes vqpng"],
    checks["sign_in.accepted dnymt"],
    checks["sign_in.single_factor cpwlv"],
    checks["account.ews gmwao"],
    checks["server.version tanyo"],
    checks["account.mailbox nqtjw"],
    checks["account.password_expiry mdfyj"],
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
   rootCause: {args: args.evqwe, code: "net.tls.unknown_issuer", remedy: remedies["authority.trusted xusfx"]},
   rows: [
    checks["name.resolves uyxih"],
    checks["host.reachable jkfgr"],
    checks["tls.valid zltfx"],
    checks["endpoint.is_ews zoctw"],
    checks["sign_in.schemes vqpng"],
    checks["sign_in.accepted dnymt"],
    checks["sign_in.single_factor cpwlv"],
    checks["account.ews gmwao"],
    checks["server.version tanyo"],
    checks["account.mailbox nqtjw"],
    checks["account.password_expiry mdfyj"],
    checks["fallback_owner.mailbox ueixd"],
    checks["fallback_owner.primary_address rloqe"],
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
