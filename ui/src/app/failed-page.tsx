import type { Problem } from "../bindings/Problem";
import { Page } from "../components/page";
import { ProblemBar } from "../components/problem-bar";
import { t } from "../messages";

/** The engine gave no list of setups: nothing can be opened until the cause is mended. */
export function FailedPage({ problem, onAgain }: { problem: Problem; onAgain: () => void }) {
  return (
    <Page
      bars={<ProblemBar problem={problem} />}
      footer={{ primary: { label: t("common.tryAgain"), onPress: onAgain } }}
      onAgain={onAgain}
      title={t("start.failedTitle")}
    />
  );
}
