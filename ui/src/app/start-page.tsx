import { Button } from "@fluentui/react-components";
import type { Problem } from "../bindings/Problem";
import type { Session } from "../bindings/Session";
import { Page } from "../components/page";
import { t } from "../messages";
import type { SessionActions } from "./session";

type StartPageProps = { state: Session; problem: Problem | null; session: SessionActions };

export function StartPage({ state, session }: StartPageProps) {
  return (
    <Page footer={{}} lead={t("start.lead")} title={t("start.title")}>
      {state.setups.map((setup) => (
        <Button key={setup.id} onClick={() => void session.openSetup(setup.id)}>
          {setup.name}
        </Button>
      ))}
    </Page>
  );
}
