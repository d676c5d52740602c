// scratch
import type { SettingName } from "./SettingName";export type SettingChange = { setting: SettingName, value: string };
