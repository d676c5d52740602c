import { Button, makeStyles, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { BookContacts20Regular, DocumentTable20Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { LdapForm } from "../bindings/LdapForm";
import type { SetupView } from "../bindings/SetupView";
import type { StepId } from "../bindings/StepId";
import { focusField, type FieldError } from "../components/error-summary";
import { ProblemBar } from "../components/problem-bar";
import { ServerPause } from "../components/server-pause";
import { SidePanel } from "../components/side-panel";
import { TextField } from "../components/text-field";
import { UsersAddedView, UsersAddingView } from "../components/users-added";
import { t } from "../messages";
import { fieldErrorOf } from "./field-errors";
import { waysTo } from "./problem-ways";
import { useSetupSave } from "./setup-save";
import { trimmed, visible } from "./typed-text";
import { useTypedForm } from "./typed-form";
import { addedWords, useUsers, type UsersWay } from "./use-users";

const ways: readonly UsersWay[] = ["csv", "book", "ldap"];

const useStyles = makeStyles({
  known: { display: "flex", flexDirection: "column" },
  way: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalM,
  },
  act: { alignSelf: "flex-start" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type UsersPanelProps = {
  setup: SetupView;
  onSetup: (view: SetupView) => void;
  refresh: () => Promise<void>;
  goTo: (step: StepId) => void;
  onClose: () => void;
};

/** Who the planner knows, and three ways to add people. */
export function UsersPanel({ setup, onSetup, refresh, goTo, onClose }: UsersPanelProps) {
  const styles = useStyles();
  const users = useUsers(setup.id, refresh);
  const { save, flush, problem: saveProblem } = useSetupSave(setup, onSetup);
  const ldap = useTypedForm(setup.ldap, (form) => save({ ldap: form }));
  const [way, setWay] = useState<UsersWay>(users.adding?.way ?? "csv");
  const { summary, adding, added } = users;
  const wrong = fieldErrorOf(users.problem);
  const problem = wrong === null ? (users.problem ?? saveProblem) : saveProblem;
  const wrongField = wrong?.field;
  useEffect(() => {
    if (wrongField !== undefined) {
      focusField(wrongField);
    }
  }, [users.problem, wrongField]);
  const signsIn = setup.account.userName !== "" && setup.secret.place !== "nowhere";

  const addDirectory = async () => {
    if (await flush()) {
      await users.addDirectory(cleaned(ldap.read()));
    }
  };

  return (
    <SidePanel onClose={onClose} title={t("users.title")}>
      <div className={styles.known}>
        {summary !== null && (
          <Text data-testid="users-known" size={400} weight="semibold">
            {summary.users === 0 ? t("users.none") : t("users.known", { count: summary.users })}
          </Text>
        )}
        <Text className={styles.quiet}>{t("users.lead")}</Text>
      </div>
      {problem !== null && <ProblemBar actions={waysTo(goTo)} problem={problem} />}
      <TabList
        aria-label={t("users.ways")}
        onTabSelect={(_, { value }) => setWay(ways.find((known) => known === value) ?? "csv")}
        selectedValue={way}
        size="small"
      >
        {ways.map((known) => (
          <Tab data-testid={`users-way-${known}`} key={known} value={known}>
            {t(`users.${known}`)}
          </Tab>
        ))}
      </TabList>
      <div className={styles.way}>
        <Text>{t(`users.${way}.hint`)}</Text>
        {way === "csv" && (
          <Button
            className={styles.act}
            data-testid="users-csv"
            icon={<DocumentTable20Regular />}
            onClick={() => void users.addFile()}
          >
            {t("users.csv.choose")}
          </Button>
        )}
        {way === "ldap" && (
          <LdapFields errors={wrong === null ? [] : [wrong]} form={ldap.form} onChange={ldap.change} />
        )}
        {way !== "csv" &&
          (signsIn ? (
            <Button
              className={styles.act}
              data-testid={`users-${way}`}
              icon={<BookContacts20Regular />}
              onClick={() => void (way === "book" ? users.addBook() : addDirectory())}
            >
              {t(`users.${way}.add`)}
            </Button>
          ) : (
            <>
              <Text data-testid="users-needs-account">{t("users.needsAccount")}</Text>
              <Button className={styles.act} onClick={() => goTo("service_account")}>
                {t("users.toAccount")}
              </Button>
            </>
          ))}
      </div>
      {adding?.waiting && <ServerPause {...adding.waiting} />}
      {adding !== null && (
        <UsersAddingView
          onCancel={adding.operation === null ? undefined : users.cancel}
          words={
            adding.way === "csv"
              ? t("users.readingFile")
              : adding.read === 0
                ? t("users.starting")
                : t("users.reading", { count: adding.read })
          }
        />
      )}
      {added !== null && <UsersAddedView added={added} words={addedWords(added)} />}
    </SidePanel>
  );
}

type LdapFieldsProps = {
  form: LdapForm;
  errors: readonly FieldError[];
  onChange: (part: Partial<LdapForm>) => void;
};

function LdapFields({ form, errors, onChange }: LdapFieldsProps) {
  return (
    <>
      <TextField
        errors={errors}
        hint={t("users.ldap.server.hint")}
        id="field-ldapServer"
        label={t("users.ldap.server")}
        onChange={(server) => onChange({ server: visible(server) })}
        required
        value={form.server}
      />
      <TextField
        errors={[]}
        hint={t("users.ldap.base.hint")}
        id="field-ldapBase"
        label={t("users.ldap.base")}
        onChange={(base) => onChange({ base: visible(base) })}
        value={form.base}
      />
      <TextField
        errors={[]}
        hint={t("users.ldap.group.hint")}
        id="field-ldapGroup"
        label={t("users.ldap.group")}
        onChange={(group) => onChange({ group: visible(group) })}
        value={form.group}
      />
    </>
  );
}

function cleaned({ server, base, group }: LdapForm): LdapForm {
  return { server: trimmed(server), base: trimmed(base), group: trimmed(group) };
}
