import type { FieldWrong } from "../../bindings/FieldWrong";
import type { StepId } from "../../bindings/StepId";
import type { Code } from "../../bindings/Code";
import { noImportOf } from "./checklists";
import { problem, type FakeSetup } from "./world";

const mostDays = 3_660;

/** What of the forms cannot be used, judged roughly as the engine judges it. */
export function wrongFields(setup: FakeSetup): FieldWrong[] {
  const wrong: FieldWrong[] = [];
  const add = (step: StepId, field: string, code: Code, args: Record<string, string> = {}): void => {
    wrong.push({ step, field, why: problem(code, { field, ...args }).problem });
  };
  const address = (step: StepId, field: string, text: string, needed: boolean): void => {
    if (text === "" ? needed : !/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/u.test(text)) {
      add(step, field, text === "" ? "setup.incomplete" : "address.invalid", { text });
    }
  };
  const { account, details, exchange, import: days } = setup;
  address("requirements", "equipment", details.equipment, false);
  address("requirements", "roomList", details.roomList, false);
  address("requirements", "testUser", details.testUser, false);
  address("requirements", "outsideMailbox", details.outsideMailbox, false);
  if (account.userName === "") {
    add("service_account", "userName", "setup.incomplete");
  }
  address("service_account", "email", account.email, true);
  if (setup.secret.place === "nowhere") {
    add("service_account", "password", "auth.secret_missing");
  }
  if (exchange.url === "") {
    add("exchange", "url", "setup.incomplete");
  }
  if (noImportOf(setup.product) === null) {
    address("exchange", "fallbackOwner", exchange.fallbackOwner, true);
    const further = days.daysBack > days.daysAhead ? "daysBack" : "daysAhead";
    if (Math.max(days.daysBack, days.daysAhead) > mostDays) {
      add("import", further, "setup.incomplete", { most: String(mostDays) });
    } else if (days.daysBack + days.daysAhead === 0) {
      add("import", further, "setup.incomplete");
    }
  }
  return wrong;
}
