import { makeStyles, tokens } from "@fluentui/react-components";

/** How the lists below the result look. */
export const useSectionStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, maxWidth: "1080px" },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  cell: { overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalXS },
});
