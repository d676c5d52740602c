export type StayKind = "exports" | "server" | "system_log" | "schedule" | "backups" | "setup_file" | "profile";
