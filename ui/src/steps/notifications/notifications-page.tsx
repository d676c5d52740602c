import { Page } from "../../components/page";
import { t } from "../../messages";
import type { StepPageProps } from "../step-page";

export function NotificationsPage({ goBack }: StepPageProps) {
  return <Page footer={{ onBack: goBack }} title={t("notifications.title")} />;
}
