import { Page } from "../../components/page";
import { t } from "../../messages";
import type { StepPageProps } from "../step-page";

export function ImportPage({ goBack }: StepPageProps) {
  return <Page footer={{ onBack: goBack }} title={t("import.title")} />;
}
