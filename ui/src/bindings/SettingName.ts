// scratch
export type SettingName = "language" | "theme" | "reduced_motion" | "proxy" | "ask_password_each_time" | "check_for_updates";
