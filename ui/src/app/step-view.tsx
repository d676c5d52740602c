import type { StepId } from "../bindings/StepId";
import { ExchangePage } from "../steps/exchange/exchange-page";
import { ImportPage } from "../steps/import/import-page";
import { NotNeededPage } from "../steps/not-needed-page";
import { NotificationsPage } from "../steps/notifications/notifications-page";
import { RequirementsPage } from "../steps/requirements/requirements-page";
import { RoomsPage } from "../steps/rooms/rooms-page";
import { ServiceAccountPage } from "../steps/service-account/service-account-page";
import type { StepPageProps } from "../steps/step-page";

/** The page of a step. */
export function StepView({ step, ...props }: StepPageProps & { step: StepId }) {
  const row = props.setup.steps.find((candidate) => candidate.step === step);
  if (row?.state === "not_needed") {
    return <NotNeededPage {...props} row={row} />;
  }
  switch (step) {
    case "requirements":
      return <RequirementsPage {...props} />;
    case "service_account":
      return <ServiceAccountPage {...props} />;
    case "exchange":
      return <ExchangePage {...props} />;
    case "rooms":
      return <RoomsPage {...props} />;
    case "notifications":
      return <NotificationsPage {...props} />;
    case "import":
      return <ImportPage {...props} />;
  }
}
