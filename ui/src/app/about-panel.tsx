import { makeStyles, Spinner, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { AboutView } from "../bindings/AboutView";
import type { Problem } from "../bindings/Problem";
import { CopyButton } from "../components/copy-button";
import { Disclosure } from "../components/disclosure";
import { ProblemBar } from "../components/problem-bar";
import { ReleaseNotes } from "../components/release-notes";
import { ScrolledText } from "../components/scrolled-text";
import { SidePanel } from "../components/side-panel";
import { t } from "../messages";
import { problemOf } from "../platform/bridge-problem";
import { usePlatform } from "../platform/platform-context";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  heading: { margin: 0 },
});

/** What this program is: version, licenses, what is new, and to whom it speaks. */
export function AboutPanel({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const platform = usePlatform();
  const [about, setAbout] = useState<AboutView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    let wanted = true;
    platform
      .invoke("about_open", {})
      .then((view) => wanted && setAbout(view))
      .catch((thrown: unknown) => wanted && setProblem(problemOf(thrown)));
    return () => {
      wanted = false;
    };
  }, [platform]);

  return (
    <SidePanel onClose={onClose} title={t("about.title")} wide>
      {problem && <ProblemBar problem={problem} />}
      {!about && !problem && <Spinner label={t("common.loading")} labelPosition="after" size="tiny" />}
      {about && (
        <>
          <div className={styles.part}>
            <Text>{t("about.version", { version: about.version })}</Text>
            <Text>{t("about.commit", { commit: about.commit })}</Text>
            <Text>{t("about.dataFolder", { folder: about.dataFolder })}</Text>
            <div>
              <CopyButton text={`Anteroom ${about.version} (${about.commit})`} />
            </div>
          </div>
          <Text>{t("about.silence")}</Text>
          <section className={styles.part}>
            <Subtitle2 as="h3" className={styles.heading}>
              {t("about.changes")}
            </Subtitle2>
            <ReleaseNotes releases={about.changes} />
          </section>
          <Disclosure label={t("about.license")}>
            <ScrolledText maxHeight="50vh" label={t("about.license")} text={about.license} />
          </Disclosure>
          <Disclosure label={t("about.thirdParty")}>
            {about.thirdParty === null ? (
              <Text>{t("about.noThirdParty")}</Text>
            ) : (
              <ScrolledText maxHeight="50vh" label={t("about.thirdParty")} text={about.thirdParty} />
            )}
          </Disclosure>
        </>
      )}
    </SidePanel>
  );
}
