import { Button, makeStyles, Spinner, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular, Save20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { SupportFile } from "../bindings/SupportFile";
import { CopyButton } from "../components/copy-button";
import { ProblemBar } from "../components/problem-bar";
import { ScrolledText } from "../components/scrolled-text";
import { SidePanel } from "../components/side-panel";
import { useSurroundings } from "../components/surroundings";
import { t } from "../messages";
import { useSupport } from "./use-support";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  saved: { overflowWrap: "anywhere" },
  bundle: {
    display: "grid",
    gridTemplateColumns: "minmax(160px, max-content) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalM,
    alignItems: "start",
    "@media (max-width: 899px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  list: { maxHeight: "60vh", overflowY: "auto", flexWrap: "nowrap" },
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** The support bundle: the whole of it is looked at before it is saved, and it is sent nowhere. */
export function SupportPanel({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const { openLogs } = useSurroundings();
  const { bundle, problem, saved, preparing, prepare, save } = useSupport();
  return (
    <SidePanel onClose={onClose} title={t("support.title")} wide>
      <Text>{t("support.lead")}</Text>
      <Text className={styles.quiet}>{t("support.nowhere")}</Text>
      {problem && <ProblemBar problem={problem} />}
      <div className={styles.buttons}>
        {bundle && (
          <Button
            appearance="primary"
            data-testid="support-save"
            icon={<Save20Regular />}
            onClick={() => void save()}
          >
            {t("support.save")}
          </Button>
        )}
        <Button
          appearance={bundle ? "secondary" : "primary"}
          data-testid="support-prepare"
          disabledFocusable={preparing}
          onClick={() => void prepare()}
        >
          {bundle ? t("support.again") : t("support.prepare")}
        </Button>
        {openLogs && (
          <Button data-testid="open-logs" icon={<FolderOpen20Regular />} onClick={openLogs}>
            {t("support.logs")}
          </Button>
        )}
      </div>
      {preparing && <Spinner label={t("support.preparing")} labelPosition="after" size="tiny" />}
      {saved !== null && (
        <Text className={styles.saved} data-testid="support-saved">
          {t("support.saved", { file: saved })}
        </Text>
      )}
      {bundle && <Files files={bundle.files} key={bundle.bundle} />}
    </SidePanel>
  );
}

function Files({ files }: { files: SupportFile[] }) {
  const styles = useStyles();
  const [name, setName] = useState(files[0]?.name ?? "");
  const shown = files.find((file) => file.name === name);
  return (
    <section>
      <Text className={styles.quiet} size={200}>
        {t("support.files", { count: files.length })}
      </Text>
      <div className={styles.bundle}>
        <TabList
          className={styles.list}
          onTabSelect={(_, { value }) => setName(String(value))}
          selectedValue={name}
          size="small"
          vertical
        >
          {files.map((file) => (
            <Tab key={file.name} value={file.name}>
              <span className={styles.name}>{file.name}</span>
            </Tab>
          ))}
        </TabList>
        {shown && (
          <div>
            <Text className={styles.quiet} size={200}>
              {t("support.size", { size: shown.text.length })}
            </Text>
            <ScrolledText
              label={t("support.text", { name: shown.name })}
              maxHeight="60vh"
              testId="support-text"
              text={shown.text}
            />
            <CopyButton text={shown.text} />
          </div>
        )}
      </div>
    </section>
  );
}
