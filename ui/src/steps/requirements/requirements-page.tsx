import { Page } from "../../components/page";
import { t } from "../../messages";
import type { StepPageProps } from "../step-page";

export function RequirementsPage({ goBack }: StepPageProps) {
  return <Page footer={{ onBack: goBack }} title={t("requirements.title")} />;
}
