import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useState } from "react";
import type { StepSummary } from "../bindings/StepSummary";
import { Page } from "../components/page";
import { t } from "../messages";
import { HandoverPanel } from "./handover-panel";
import { stepAfter, type StepPageProps } from "./step-page";

/** A step the product does not have, and why; the last one leads to what is handed over. */
export function NotNeededPage({ row, setup, goTo, goBack }: StepPageProps & { row: StepSummary }) {
  const [handingOver, setHandingOver] = useState(false);
  const isLast = row.step === "import";
  const primary = isLast
    ? { label: t("handover.open"), onPress: () => setHandingOver(true) }
    : { label: t("common.continue"), onPress: () => goTo(stepAfter(setup, row.step)) };
  return (
    <Page
      footer={{ onBack: goBack, primary }}
      lead={t("frame.notNeeded.lead", { product: setup.productName ?? "" })}
      panel={handingOver && <HandoverPanel onClose={() => setHandingOver(false)} setup={setup.id} />}
      title={t(`frame.step.${row.step}`)}
    >
      <MessageBar data-testid="not-needed" intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{row.label}</MessageBarTitle>
          {isLast && t("frame.notNeeded.next")}
        </MessageBarBody>
      </MessageBar>
    </Page>
  );
}
