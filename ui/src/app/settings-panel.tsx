import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Radio,
  RadioGroup,
  Subtitle2,
  Switch,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { SettingName } from "../bindings/SettingName";
import type { SettingsView } from "../bindings/SettingsView";
import { ProblemBar } from "../components/problem-bar";
import { SidePanel } from "../components/side-panel";
import { t } from "../messages";
import { formatDay, formatNumber } from "../messages/format";
import { listed, named } from "../messages/joined";
import { UpdatesSection } from "./updates-section";
import { useStoredPasswords } from "./use-stored-passwords";
import type { SettingsActions } from "./use-settings";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  proxy: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-end", flexWrap: "wrap" },
  address: { flexGrow: 1, minWidth: "240px" },
});

type SettingsPanelProps = { actions: SettingsActions; settings: SettingsView; onClose: () => void };

/** What holds for the window, commands and schedules alike; each change counts at once. */
export function SettingsPanel({ actions, settings, onClose }: SettingsPanelProps) {
  const styles = useStyles();
  const { change, problem, dismiss } = actions;
  const isFixed = (name: SettingName) => settings.problem !== null || settings.fixed.includes(name);
  const choose = (name: SettingName) => (value: string) => void change(name, value);
  return (
    <SidePanel onClose={onClose} title={t("settings.title")} wide>
      <Text className={styles.quiet}>{t("settings.lead")}</Text>
      {settings.problem && <ProblemBar onRetry={() => void actions.reload()} problem={settings.problem} />}
      {problem && <ProblemBar onDismiss={dismiss} problem={problem} />}
      <Part title={t("settings.look")}>
        <Choice
          fixed={isFixed("theme")}
          hint={t("settings.theme.hint")}
          label={t("settings.theme")}
          onChoose={choose("theme")}
          options={[
            ["system", t("settings.theme.system")],
            ["light", t("settings.theme.light")],
            ["dark", t("settings.theme.dark")],
          ]}
          value={settings.theme}
        />
        <Choice
          fixed={isFixed("reduced_motion")}
          label={t("settings.motion")}
          onChoose={choose("reduced_motion")}
          options={[
            ["system", t("settings.motion.system")],
            ["always", t("settings.motion.always")],
          ]}
          value={settings.reducedMotion}
        />
        <Choice
          fixed={isFixed("language")}
          hint={t("settings.language.hint", {
            number: formatNumber(12345.6),
            day: formatDay("2026-11-21T12:00:00Z"),
          })}
          label={t("settings.language")}
          onChoose={choose("language")}
          options={[
            ["system", t("settings.language.system")],
            ["en", t("settings.language.en")],
            ["de", t("settings.language.de")],
          ]}
          value={settings.language}
        />
      </Part>
      <Part title={t("settings.network")}>
        <ProxyChoice
          fixed={isFixed("proxy")}
          onChoose={(value) => change("proxy", value)}
          value={settings.proxy}
        />
        <Choice
          fixed={isFixed("gentle")}
          hint={t("settings.gentle.hint")}
          label={t("settings.gentle")}
          onChoose={choose("gentle")}
          options={[
            ["never", t("settings.gentle.never")],
            ["business_hours", t("settings.gentle.businessHours")],
            ["always", t("settings.gentle.always")],
          ]}
          value={settings.gentle}
        />
      </Part>
      <Part title={t("settings.safety")}>
        <Toggle
          checked={settings.askPasswordEachTime}
          fixed={isFixed("ask_password_each_time")}
          hint={t("settings.askPassword.hint")}
          label={t("settings.askPassword")}
          onToggle={(on) => void change("ask_password_each_time", String(on))}
        />
        {settings.askPasswordEachTime && <StoredPasswords />}
      </Part>
      <section className={styles.part}>
        <UpdatesSection />
        <Toggle
          checked={settings.checkForUpdates}
          fixed={isFixed("check_for_updates")}
          hint={t("settings.checkForUpdates.hint")}
          label={t("settings.checkForUpdates")}
          onToggle={(on) => void change("check_for_updates", String(on))}
        />
      </section>
      <Text className={styles.quiet} size={200}>
        {t("settings.file", { file: settings.file })}
      </Text>
    </SidePanel>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.part}>
      <Subtitle2 as="h3" className={styles.heading}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}

type ChoiceProps = {
  label: string;
  options: readonly (readonly [value: string, words: string])[];
  value: string;
  hint?: string;
  fixed: boolean;
  onChoose: (value: string) => void;
};

function Choice({ label, options, value, hint, fixed, onChoose }: ChoiceProps) {
  const told = fixed ? t("settings.fixed") : hint;
  return (
    <Field hint={told === undefined ? undefined : { children: told }} label={label}>
      <RadioGroup disabled={fixed} onChange={(_, { value: next }) => onChoose(next)} value={value}>
        {options.map(([option, words]) => (
          <Radio key={option} label={words} value={option} />
        ))}
      </RadioGroup>
    </Field>
  );
}

type ProxyChoiceProps = { value: string; fixed: boolean; onChoose: (value: string) => Promise<boolean> };

function ProxyChoice({ value, fixed, onChoose }: ProxyChoiceProps) {
  const styles = useStyles();
  const isOwn = value !== "system" && value !== "none";
  // What is chosen and has no address yet is not saved: nobody could be reached meanwhile.
  const [wantsOwn, setWantsOwn] = useState(isOwn);
  const [address, setAddress] = useState(isOwn ? value : "");
  const chosen = wantsOwn || isOwn ? "own" : value;
  const choose = (next: string) => {
    setWantsOwn(next === "own");
    if (next !== "own") {
      void onChoose(next);
    }
  };
  return (
    <>
      <Field
        hint={{ children: fixed ? t("settings.fixed") : t("settings.proxy.hint") }}
        label={t("settings.proxy")}
      >
        <RadioGroup
          data-testid="settings.proxy"
          disabled={fixed}
          onChange={(_, { value: next }) => choose(next)}
          value={chosen}
        >
          <Radio label={t("settings.proxy.system")} value="system" />
          <Radio label={t("settings.proxy.none")} value="none" />
          <Radio label={t("settings.proxy.own")} value="own" />
        </RadioGroup>
      </Field>
      {chosen === "own" && (
        <div className={styles.proxy}>
          <Field
            className={styles.address}
            hint={{ children: t("settings.proxy.addressHint") }}
            label={t("settings.proxy.address")}
          >
            <Input
              autoCapitalize="off"
              autoComplete="off"
              data-testid="proxy-address"
              disabled={fixed}
              onChange={(_, { value: next }) => setAddress(next)}
              spellCheck={false}
              value={address}
            />
          </Field>
          <Button
            data-testid="proxy-use"
            disabledFocusable={fixed || address.trim() === ""}
            onClick={() => void onChoose(address)}
          >
            {t("settings.proxy.use")}
          </Button>
        </div>
      )}
    </>
  );
}

type ToggleProps = {
  label: string;
  hint: string;
  checked: boolean;
  fixed: boolean;
  onToggle: (on: boolean) => void;
};

function Toggle({ label, hint, checked, fixed, onToggle }: ToggleProps) {
  return (
    <Field hint={{ children: fixed ? t("settings.fixed") : hint }}>
      <Switch
        checked={checked}
        disabled={fixed}
        label={label}
        onChange={(_, { checked: on }) => onToggle(on)}
      />
    </Field>
  );
}

/** Passwords that were kept before are offered to be removed. */
function StoredPasswords() {
  const { setups, problem, removed, remove } = useStoredPasswords();
  return (
    <>
      {problem && <ProblemBar problem={problem} />}
      {removed && <Text>{t("settings.stored.removed")}</Text>}
      {setups.length > 0 && (
        <MessageBar data-testid="stored-passwords" intent="warning" layout="multiline">
          <MessageBarBody>
            {named(t("settings.stored.title", { count: setups.length }), listed(setups))}
          </MessageBarBody>
          <MessageBarActions>
            <Button data-testid="remove-passwords" onClick={() => void remove()} size="small">
              {t("settings.stored.remove")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
