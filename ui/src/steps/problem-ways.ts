import type { StepId } from "../bindings/StepId";
import type { ProblemActions } from "../components/problem-bar";

/** The steps a problem may send the person to; what the step itself can do is added by its page. */
export function waysTo(goTo: (step: StepId) => void): ProblemActions {
  return {
    account: () => goTo("service_account"),
    password: () => goTo("service_account"),
    connection: () => goTo("exchange"),
    url: () => goTo("exchange"),
    authority: () => goTo("exchange"),
    fallback_owner: () => goTo("exchange"),
    environment: () => goTo("requirements"),
    rooms: () => goTo("rooms"),
    import: () => goTo("import"),
  };
}
