import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { AudienceKind } from "../bindings/AudienceKind";
import type { ForgetGroup } from "../bindings/ForgetGroup";
import type { ForgetLeft } from "../bindings/ForgetLeft";
import type { ForgetList } from "../bindings/ForgetList";
import type { ForgetStay } from "../bindings/ForgetStay";
import type { ScriptRef } from "../bindings/ScriptRef";
import type { SetupId } from "../bindings/SetupId";
import type { SetupSummary } from "../bindings/SetupSummary";
import { Disclosure } from "../components/disclosure";
import { ProblemBar } from "../components/problem-bar";
import { t } from "../messages";
import { tellValue } from "../messages/catalogue";
import { formatWhen } from "../messages/format";
import { named } from "../messages/joined";
import { formatSize } from "../messages/measured";
import { usePlatform } from "../platform/platform-context";
import { problemWords } from "../problems/problem-words";
import { scriptsOf } from "../steps/scripts-of";
import { useForget } from "./use-forget";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  row: { listStyleType: "none", overflowWrap: "anywhere" },
  always: { paddingInlineStart: tokens.spacingHorizontalS },
  files: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: "anywhere" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  undo: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

type ForgetDialogProps = {
  setup: SetupSummary;
  /** The customer is gone; whether all of it is. */
  onForgotten: (isAll: boolean) => void;
  onClose: () => void;
};

/** Everything of a customer goes and cannot come back, so this shows it first. */
export function ForgetDialog({ setup, onForgotten, onClose }: ForgetDialogProps) {
  const styles = useStyles();
  const forget = useForget(setup.id, onForgotten);
  const { list, problem, busy, left } = forget;
  const close = () => {
    if (!busy) {
      onClose();
    }
  };
  return (
    <Dialog modalType="alert" onOpenChange={(_, { open }) => !open && close()} open>
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{t("forget.title", { name: setup.name })}</DialogTitle>
          <DialogContent className={styles.content}>
            {problem && <ProblemBar onRetry={() => void forget.look()} problem={problem} />}
            {list === null && problem === null && <Spinner label={t("forget.looking")} size="small" />}
            {busy && <Spinner label={t("forget.forgetting", { name: setup.name })} size="small" />}
            {left.length > 0 ? (
              <Left left={left} />
            ) : (
              list !== null && !busy && <Lists forget={forget} list={list} setup={setup.id} />
            )}
          </DialogContent>
          <DialogActions>
            <Button data-testid="dialog-cancel" disabled={busy} onClick={close}>
              {left.length > 0 ? t("forget.close") : t("common.cancel")}
            </Button>
            {left.length === 0 && (
              <Button
                appearance="primary"
                data-testid="dialog-primary"
                disabled={busy || list?.holder !== null}
                onClick={() => void forget.forget()}
              >
                {t("forget.confirm")}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

type ListsProps = { setup: SetupId; list: ForgetList; forget: ReturnType<typeof useForget> };

function Lists({ setup, list, forget }: ListsProps) {
  const styles = useStyles();
  return (
    <>
      {list.holder && (
        <MessageBar data-testid="forget-holder" intent="warning" layout="multiline">
          <MessageBarBody>
            {t("forget.holder", {
              program: list.holder.program,
              when: formatWhen(list.holder.since, new Date()),
            })}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void forget.look()}>{t("forget.again")}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <h3 className={styles.heading}>{t("forget.goes")}</h3>
      <ul className={styles.list} data-testid="forget-goes">
        {list.groups.map((group) => (
          <li className={styles.row} key={group.kind}>
            {group.optional ? (
              <Checkbox
                checked={!forget.without.has(group.kind)}
                data-testid={`forget-${group.kind}`}
                label={words(group, list)}
                onChange={(_, { checked }) => forget.choose(group.kind, checked === true)}
              />
            ) : (
              <Text className={styles.always}>{words(group, list)}</Text>
            )}
            {group.files.length > 0 && <Files group={group} />}
          </li>
        ))}
      </ul>
      <h3 className={styles.heading}>{t("forget.stays")}</h3>
      <ul className={styles.list} data-testid="forget-stays">
        {list.stays.map((stay) => (
          <li className={styles.row} key={stay.kind}>
            <Text className={styles.quiet}>{stays(stay)}</Text>
            {stay.kind === "server" && <Undo forget={forget} setup={setup} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Files({ group }: { group: ForgetGroup }) {
  const styles = useStyles();
  const size = formatSize(group.files.reduce((sum, file) => sum + file.bytes, 0));
  return (
    <Disclosure label={t("forget.files", { count: group.files.length, size })}>
      <ul className={styles.files}>
        {group.files.map((file) => (
          <li key={file.path}>
            <Text size={200}>{file.path}</Text>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** The scripts that take back what was done in Exchange, while they can still be written. */
function Undo({ setup, forget }: { setup: SetupId; forget: ReturnType<typeof useForget> }) {
  const styles = useStyles();
  const platform = usePlatform();
  const [said, setSaid] = useState<string | null>(null);
  const offered = forget.scripts.flatMap(({ audience, script }) =>
    script === null ? [] : [{ audience, script }],
  );
  if (offered.length === 0) {
    return null;
  }
  const save = async (audience: AudienceKind, script: ScriptRef) => {
    const ended = await scriptsOf(platform, setup).save(script, t("forget.undoName", { name: audience }));
    if (ended.kind !== "kept") {
      setSaid(
        ended.kind === "saved"
          ? t("forget.undoSaved", { file: ended.file })
          : problemWords(ended.problem).title,
      );
    }
  };
  return (
    <div className={styles.undo}>
      <Text size={200}>{t("forget.undo")}</Text>
      {offered.map(({ audience, script }) => (
        <Button
          data-testid={`undo-${audience}`}
          key={`${audience} ${script.tasks.join(" ")}`}
          onClick={() => void save(audience, script)}
          size="small"
        >
          {t(`common.audience.${audience}`)}
        </Button>
      ))}
      {said !== null && (
        <Text aria-live="polite" size={200}>
          {said}
        </Text>
      )}
    </div>
  );
}

function Left({ left }: { left: readonly ForgetLeft[] }) {
  return (
    <MessageBar data-testid="forget-left" intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t("forget.left")}</MessageBarTitle>
        {left.map(({ kind, problem }) => {
          const what = kind === "password" ? t("forget.left.password") : (problem.args.file ?? "");
          const why = tellValue("reason", problem.args) ?? problemWords(problem).title;
          return <div key={`${kind} ${what}`}>{named(what, why)}</div>;
        })}
        {t("forget.left.hint")}
      </MessageBarBody>
    </MessageBar>
  );
}

function words(group: ForgetGroup, list: ForgetList): string {
  switch (group.kind) {
    case "setup":
      return t("forget.group.setup", { count: list.rooms });
    case "planner":
      return list.meetings === null || list.people === null
        ? t("forget.group.planner.unknown")
        : t("forget.group.planner", { meetings: list.meetings, people: list.people });
    case "password":
    case "beside":
    case "logs":
    case "papers":
    case "elsewhere":
      return t(`forget.group.${group.kind}`);
  }
}

function stays(stay: ForgetStay): string {
  const place = stay.place ?? "";
  switch (stay.kind) {
    case "setup_file":
      return t("forget.stay.setup_file", { place });
    case "profile":
      return t("forget.stay.profile", { place });
    case "exports":
    case "server":
    case "system_log":
    case "schedule":
    case "backups":
      return t(`forget.stay.${stay.kind}`);
  }
}
