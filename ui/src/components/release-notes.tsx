import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReleaseNotes as Release } from "../bindings/ReleaseNotes";

const useStyles = makeStyles({
  releases: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  part: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  items: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
  typed: { fontFamily: tokens.fontFamilyMonospace, fontSize: "0.95em" },
});

/** What is new, version by version. */
export function ReleaseNotes({ releases }: { releases: readonly Release[] }) {
  const styles = useStyles();
  return (
    <div className={styles.releases} data-testid="release-notes">
      {releases.map(({ version, parts }) => (
        <section key={version}>
          <Subtitle2 as="h4" className={styles.heading}>
            {version}
          </Subtitle2>
          {parts.map(({ title, items }) => (
            <div key={title}>
              {title !== null && <h5 className={styles.part}>{title}</h5>}
              <ul className={styles.items}>
                {items.map((item) => (
                  <li key={item}>
                    <Sentence text={item} typed={styles.typed} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

/** A sentence in which what is typed and what is called by its name look it. */
function Sentence({ text, typed }: { text: string; typed: string }) {
  const pieces = text.split(/(`[^`]+`|\*[^*]+\*)/u);
  return pieces.map((piece, index) => {
    const inside = piece.slice(1, -1);
    if (piece.startsWith("`")) {
      return (
        <code className={typed} key={index}>
          {inside}
        </code>
      );
    }
    return piece.startsWith("*") ? <em key={index}>{inside}</em> : piece;
  });
}
