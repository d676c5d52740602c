// Written by the tests of the flows (`recordings`); do not edit.

import type { Refusals } from "../fake/recording";
import { p } from "./p";

export const unreachable: Refusals = {
 dry_run: {args: {host: "mail.contoso.com", login: "CONTOSO\\svc-rooms", operation: "ResolveNames"}, code: "net.connect.refused", detail: p.smmyl, disposition: "stop"},
 import_summary: {args: {host: "mail.contoso.com", login: "CONTOSO\\svc-rooms", operation: "ResolveNames"}, code: "net.connect.refused", detail: p.smmyl, disposition: "stop"},
};
