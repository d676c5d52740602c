import type { Code } from "../bindings/Code";

/** How loudly a problem is told. */
export type Severity = "error" | "warning" | "info";

/** What a page can offer beside a problem; a page offers those it has a way for. */
export type ProblemAction =
  | "again"
  | "account"
  | "password"
  | "connection"
  | "url"
  | "authority"
  | "fallback_owner"
  | "confirm_host"
  | "environment"
  | "rooms"
  | "import"
  | "rename";

export type ProblemKind = { severity: Severity; actions: readonly ProblemAction[] };

const error = (...actions: ProblemAction[]): ProblemKind => ({ severity: "error", actions });
const warning = (...actions: ProblemAction[]): ProblemKind => ({ severity: "warning", actions });
const info = (...actions: ProblemAction[]): ProblemKind => ({ severity: "info", actions });

const kinds: Record<Code, ProblemKind> = {
  "net.dns.not_found": error("again", "connection", "url"),
  "net.dns.failed": error("again", "connection"),
  "net.connect.refused": error("again", "connection", "url"),
  "net.connect.timeout": error("again", "connection", "url"),
  "net.connect.failed": error("again", "connection", "url"),
  "net.proxy.auth_required": error("again", "connection"),
  "net.tls.unknown_issuer": error("authority", "again"),
  "net.tls.name_mismatch": error("url", "again", "connection"),
  "net.tls.expired": error("again", "connection"),
  "net.tls.not_yet_valid": error("again", "connection"),
  "net.tls.failed": error("again", "connection"),
  "net.tls.expires_soon": warning(),
  "net.timeout": error("again", "connection"),
  "net.connection_lost": error("again", "connection"),
  "net.redirected_elsewhere": error("url", "again", "connection"),
  "net.insecure_url": error("url"),
  "net.invalid_url": error("url"),
  // Asking again with the same password would bring the account closer to its lock: the way leads to the field.
  "auth.rejected": error("password", "account"),
  "auth.locked_out": error("again"),
  "auth.account_disabled": error("again"),
  "auth.password_expired": error("password"),
  "auth.scheme_not_offered": error("again", "connection"),
  "auth.secret_missing": error("password"),
  "auth.store_unavailable": warning("password"),
  "auth.store_locked": warning("again"),
  "auth.login_invalid": error("account"),
  "auth.cloud_needs_modern_sign_in": error("environment"),
  "auth.second_factor": error("again"),
  "auth.unknown_user": error("account"),
  "auth.account_expired": error("again"),
  "auth.password_must_change": error("password"),
  "auth.logon_hours": error("again"),
  "auth.logon_workstation": error("again"),
  "auth.refused": error("account"),
  "auth.secret_ambiguous": error("password", "again"),
  "auth.secret_typed_for_other": error("password"),
  "auth.secret_file_unusable": error(),
  "http.forbidden": error("again", "connection"),
  "http.not_found": error("url", "again", "connection"),
  "http.unavailable": error("again", "connection"),
  "http.unexpected_status": error("again", "connection", "url"),
  "ews.not_ews": error("url", "again", "connection"),
  "ews.malformed": error("again", "connection"),
  "ews.too_large": error("again"),
  "ews.endless": error("again"),
  "ews.throttled": warning("again", "connection"),
  "ews.impersonation_denied": error("again"),
  "ews.mailbox_not_found": error("again"),
  "ews.mailbox_moving": warning("again"),
  "ews.mailbox_unavailable": error("again"),
  "ews.access_denied": error("again"),
  "ews.folder_not_found": error("again"),
  "ews.item_not_found": warning("again"),
  "ews.item_unreadable": warning("again"),
  "ews.too_many_items": warning("again"),
  "ews.server_transient": error("again", "connection"),
  "ews.version_unsupported": error(),
  "ews.disabled": error("again"),
  "ews.request_refused": error("again"),
  "ews.unrecognized": error("again"),
  "ews.day_unreadable": warning("again"),
  "ews.series_not_expanded": warning("again"),
  "ews.impersonation_sporadic": warning("again"),
  "server.out_of_support": warning(),
  "autodiscover.nothing_found": error("again", "url"),
  "autodiscover.host_unconfirmed": warning("confirm_host"),
  "autodiscover.srv_missing": error("again"),
  "autodiscover.other_host": warning("url", "again"),
  "autodiscover.address_unknown": error("account", "url"),
  "autodiscover.redirect_loop": error("again", "url"),
  "autodiscover.web_site": error("again", "url"),
  "address.invalid": error(),
  "address.directory_server": error(),
  "account.no_mailbox": error("again", "account"),
  "account.alias": warning("account"),
  "account.names_missing": error("again"),
  "account.password_expires": warning("again"),
  "account.directory_address": error("again"),
  "fallback_owner.not_found": error("fallback_owner", "again"),
  "fallback_owner.no_mailbox": error("fallback_owner", "again"),
  "fallback_owner.is_room": error("fallback_owner", "again"),
  "environment.elsewhere": error("rooms", "again"),
  "impersonation.too_wide": error("again"),
  "room.not_found": error("again"),
  "room.wrong_kind": error("again"),
  "room.alias": error("again"),
  "room.subjects_hidden": warning("again"),
  "room.no_full_access": error("again"),
  "room.duplicate": warning(),
  "room_list.truncated": warning(),
  "room_list.none": info(),
  "room_list.empty": info(),
  "room_list.not_found": error("again"),
  "room_list.wrong_kind": error("again"),
  "room_list.too_large": error("again"),
  "room_list.incomplete": error("again"),
  "room_list.other_members": warning("again"),
  "equipment.not_found": error("again"),
  "equipment.wrong_kind": error("again"),
  "equipment.processing": error("again"),
  "equipment.processing_unknown": warning("again"),
  "zone.unknown": warning(),
  "planner.newer_schema": error(),
  "planner.busy": error("again"),
  "planner.disk_full": error("again"),
  "planner.damaged": error(),
  "planner.unwritable": error("again"),
  "planner.linked": error("again"),
  "import.running": info("import"),
  "import.nothing": info("rooms"),
  "import.paused_by_failures": error("again", "connection"),
  "setup.not_found": error(),
  "setup.name_taken": error("rename"),
  "product.not_found": error(),
  "product.elsewhere": error(),
  "setup.unreadable": error(),
  "setup.newer": error(),
  "setup.busy": error("again"),
  "setup.incomplete": error(),
  "setup.host_unconfirmed": error("account"),
  "settings.unwritable": error("again"),
  "directory.account_not_found": error("account", "again"),
  "directory.name_not_found": error("again"),
  "directory.refused": error("again"),
  "directory.too_large": error("again"),
  "directory.not_a_group": error(),
  "directory.encryption_required": error(),
  "list.unreadable": error("again"),
  "list.output_unreadable": error("again"),
  "list.protected": error("again"),
  "list.other_format": error("again"),
  "authority.unreadable": error("authority", "again"),
  "output.unwritable": error("again"),
  "output.lost": error("again"),
  "file.not_chosen": error("again"),
  "practice.failed": error("again"),
  "practice.too_large": error(),
  "check.over_time": error("again"),
  "check.value_missing": info(),
  "internal.bug": error("again"),
};

/** What a code means for the window; one the window does not know is an error that can be tried again. */
export function problemKind(code: Code): ProblemKind {
  return (kinds as Partial<Record<string, ProblemKind>>)[code] ?? error("again");
}
