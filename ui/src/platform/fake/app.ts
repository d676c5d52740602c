import type { SettingsView } from "../../bindings/SettingsView";
import type { Handlers, World } from "./world";
import { problem } from "./world";

type Names =
  | "settings_open"
  | "settings_set"
  | "passwords_stored"
  | "passwords_forget"
  | "crash_offer"
  | "support_prepare"
  | "support_save"
  | "about_open"
  | "logs_open";

const words: Partial<Record<string, readonly string[]>> = {
  language: ["system", "en", "de"],
  theme: ["system", "light", "dark"],
  reduced_motion: ["system", "always"],
  gentle: ["never", "business_hours", "always"],
  ask_password_each_time: ["true", "false"],
  check_for_updates: ["true", "false"],
};

function invalid(setting: string) {
  return problem("settings.invalid", {
    setting,
    reason: "one_of",
    values: (words[setting] ?? []).join(", "),
  });
}

function set(settings: SettingsView, setting: string, value: string) {
  const allowed = words[setting];
  if (allowed ? !allowed.includes(value) : value.includes("@")) {
    throw invalid(setting);
  }
  switch (setting) {
    case "language":
      settings.language = value as SettingsView["language"];
      break;
    case "theme":
      settings.theme = value as SettingsView["theme"];
      break;
    case "reduced_motion":
      settings.reducedMotion = value as SettingsView["reducedMotion"];
      break;
    case "proxy":
      settings.proxy = value;
      break;
    case "gentle":
      settings.gentle = value as SettingsView["gentle"];
      break;
    case "ask_password_each_time":
      settings.askPasswordEachTime = value === "true";
      break;
    default:
      settings.checkForUpdates = value === "true";
  }
}

const kept = new WeakMap<World, SettingsView>();

function settingsOf(world: World): SettingsView {
  const settings = kept.get(world) ?? {
    language: "system",
    theme: "system",
    reducedMotion: "system",
    proxy: "system",
    gentle: "never",
    askPasswordEachTime: false,
    checkForUpdates: false,
    fixed: world.scene === "managed" ? ["proxy", "check_for_updates"] : [],
    file: "/home/you/.local/share/io.anteroom.desktop/settings.json",
    problem: null,
  };
  kept.set(world, settings);
  return settings;
}

function stored(world: World): string[] {
  return world.setups.filter((setup) => setup.secret.place === "credential_store").map((setup) => setup.name);
}

let bundles = 0;

export const appHandlers: Handlers<Names> = {
  settings_open: settingsOf,
  settings_set: (world, { setting, value }) => {
    const settings = settingsOf(world);
    if (settings.fixed.includes(setting)) {
      throw problem("settings.fixed", { setting, value });
    }
    set(settings, setting, value);
    return settings;
  },
  passwords_stored: (world) => ({ setups: stored(world) }),
  passwords_forget: (world) => {
    for (const setup of world.setups) {
      setup.secret = { place: "nowhere", because: null, typedFor: null };
    }
    return { setups: [] };
  },
  crash_offer: (world) =>
    world.scene === "crashed"
      ? "/home/you/.local/share/io.anteroom.desktop/logs/crash-20261129T141516Z-7.txt"
      : null,
  support_prepare: () => {
    bundles += 1;
    return {
      bundle: `bundle-${bundles}`,
      files: [
        { name: "README.txt", text: "Support bundle of Anteroom.\n" },
        { name: "about.txt", text: "version: 0.2.0\nsystem: linux x86_64\n" },
        { name: "logs/anteroom.log", text: "INFO an exchange failed code=auth.rejected host-1\n" },
      ],
    };
  },
  support_save: (_, { bundle, file }) => {
    if (!file.endsWith(".zip") || bundle !== `bundle-${bundles}`) {
      throw problem("output.unwritable", { file });
    }
    return null;
  },
  about_open: () => ({
    version: "0.2.0",
    commit: "unknown",
    dataFolder: "/home/you/.local/share/io.anteroom.desktop",
    license: "Anteroom is licensed under either of MIT or Apache-2.0.",
    thirdParty: null,
    changes: [
      {
        version: "0.2.0",
        parts: [{ title: "To keep", items: ["*Settings*, and `anteroom-cli settings`: theme and proxy."] }],
      },
      { version: "0.1.0", parts: [{ title: null, items: ["The six steps."] }] },
    ],
  }),
  logs_open: () => null,
};
