import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Add20Regular, ArrowImport20Regular, Dismiss20Regular } from "@fluentui/react-icons";
import type { Problem } from "../bindings/Problem";
import type { Session } from "../bindings/Session";
import { Page } from "../components/page";
import { ProblemBar } from "../components/problem-bar";
import { t } from "../messages";
import { listed, named } from "../messages/joined";
import { AppPanelWays, type AppPanelName } from "./app-panel-ways";
import { ForgetDialog, NameDialog, SetupList } from "./late";
import { PracticeOffer } from "./practice-offer";
import type { SessionActions } from "./session";
import { UpdatesBar } from "./updates-bar";
import { useStart } from "./use-start";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 320px",
    gap: tokens.spacingHorizontalXXXL,
    alignItems: "start",
    "@media (max-width: 999px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  brand: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  heading: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  none: {
    padding: tokens.spacingHorizontalXXL,
    color: tokens.colorNeutralForeground2,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  about: {
    display: "flex",
    flexDirection: "column",
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  files: { display: "flex", flexDirection: "column", overflowWrap: "anywhere", whiteSpace: "normal" },
});

type StartPageProps = {
  state: Session;
  problem: Problem | null;
  session: SessionActions;
  onPanel: (panel: AppPanelName) => void;
};

/** All setups, and the way into practice mode. */
export function StartPage({ state, problem, session, onPanel }: StartPageProps) {
  const styles = useStyles();
  const start = useStart({ enter: session.enter, reload: session.reload });
  const { dialog } = start;
  const shown = problem ?? (dialog === null ? start.problem : null);

  return (
    <Page
      brand={
        <div className={styles.brand}>
          <img alt="" height={28} src="/anteroom.svg" width={28} />
          <Text size={400} weight="semibold">
            {t("start.brand")}
          </Text>
        </div>
      }
      bars={
        <>
          {shown && (
            <ProblemBar onDismiss={problem ? session.dismiss : start.dismissProblem} problem={shown} />
          )}
          <UpdatesBar />
          {start.notice !== null && (
            <MessageBar data-testid="notice" intent="success">
              <MessageBarBody>{start.notice}</MessageBarBody>
              <MessageBarActions
                containerAction={
                  <Button
                    appearance="transparent"
                    aria-label={t("common.dismiss")}
                    icon={<Dismiss20Regular />}
                    onClick={start.dismissNotice}
                  />
                }
              />
            </MessageBar>
          )}
          {state.unreadable.length > 0 && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody className={styles.files}>
                <MessageBarTitle>{t("start.unreadable", { count: state.unreadable.length })}</MessageBarTitle>
                {listed(state.unreadable)}
              </MessageBarBody>
            </MessageBar>
          )}
          {state.unforgotten.length > 0 && (
            <MessageBar data-testid="unforgotten" intent="warning" layout="multiline">
              <MessageBarBody className={styles.files}>
                <MessageBarTitle>{t("forget.unforgotten")}</MessageBarTitle>
                {named(listed(state.unforgotten), t("forget.left.hint"))}
              </MessageBarBody>
            </MessageBar>
          )}
          {!state.hasSessionBus && (
            <MessageBar data-testid="no-session-bus" intent="warning" layout="multiline">
              <MessageBarBody>
                <MessageBarTitle>{t("start.noSessionBus.title")}</MessageBarTitle>
                {t("start.noSessionBus.text")}
              </MessageBarBody>
            </MessageBar>
          )}
          {state.newer.length > 0 && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody className={styles.files}>
                <MessageBarTitle>{t("start.newer", { count: state.newer.length })}</MessageBarTitle>
                <span>{listed(state.newer)}</span>
              </MessageBarBody>
            </MessageBar>
          )}
        </>
      }
      footer={{}}
      lead={t("start.lead")}
      onAgain={() => void session.reload()}
      title={t("start.title")}
      centred
    >
      <div className={styles.columns}>
        <section aria-labelledby="setups" className={styles.section}>
          <div className={styles.head}>
            <h2 className={styles.heading} id="setups">
              {t("start.setups")}
            </h2>
            <Button icon={<ArrowImport20Regular />} onClick={() => void start.importSetup()}>
              {t("start.import")}
            </Button>
            <Button
              appearance="primary"
              data-testid="new-setup"
              icon={<Add20Regular />}
              onClick={() => start.ask({ kind: "new" })}
            >
              {t("start.new")}
            </Button>
          </div>
          {state.setups.length === 0 ? (
            <Text className={styles.none}>{t("start.none")}</Text>
          ) : (
            <SetupList
              onAsk={start.ask}
              onExport={(setup) => void start.exportSetup(setup)}
              onOpen={(setup) => void session.openSetup(setup.id)}
              setups={state.setups}
            />
          )}
        </section>
        <PracticeOffer
          onStart={(size, fromNothing) => void start.practice(size, fromNothing)}
          starting={start.busy === "practice"}
        />
      </div>
      <div className={styles.about}>
        <AppPanelWays onPanel={onPanel} />
        <Text size={200}>{t("start.version", { version: state.version })}</Text>
        <Text size={200}>{t("start.dataFolder", { folder: state.dataFolder })}</Text>
      </div>
      {dialog?.kind === "forget" && (
        <ForgetDialog
          onClose={() => start.ask(null)}
          onForgotten={(isAll) => void (isAll ? start.forgotten(dialog.setup.name) : session.reload())}
          setup={dialog.setup}
        />
      )}
      {dialog && dialog.kind !== "forget" && (
        <NameDialog
          initial={initialName(dialog)}
          kind={dialog.kind}
          onClose={() => start.ask(null)}
          onName={(name) => void start.name(name)}
          problem={start.problem}
        />
      )}
    </Page>
  );
}

function initialName(
  dialog: { kind: "new" } | { kind: "rename" | "duplicate"; setup: { name: string } },
): string {
  switch (dialog.kind) {
    case "new":
      return "";
    case "rename":
      return dialog.setup.name;
    case "duplicate":
      return t("start.name.copy", { name: dialog.setup.name });
  }
}
