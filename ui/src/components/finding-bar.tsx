import type { FindingRow } from "../bindings/FindingRow";
import { ProblemBar, type ProblemActions } from "./problem-bar";
import { RemedyView } from "./remedy-view";

type FindingBarProps = {
  finding: FindingRow;
  actions?: ProblemActions;
  onRetry?: () => void;
  onDismiss?: () => void;
};

/** The one cause behind everything that failed, above the rows it explains, with its remedy. */
export function FindingBar({ finding, ...bar }: FindingBarProps) {
  return (
    <ProblemBar problem={finding} {...bar}>
      {finding.remedy && <RemedyView remedy={finding.remedy} />}
    </ProblemBar>
  );
}
