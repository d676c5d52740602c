import type { Problem } from "../bindings/Problem";

/** What `invoke` rejects with: a problem of the engine, or of the bridge itself. */
export class BridgeProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = "BridgeProblem";
    this.problem = problem;
  }
}

/** The problem behind whatever was thrown; what is not one becomes `internal.bug` with its text as the detail. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof BridgeProblem) {
    return thrown.problem;
  }
  if (isProblem(thrown)) {
    return thrown;
  }
  const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return { code: "internal.bug", args: {}, disposition: "stop", detail };
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    "disposition" in value &&
    "args" in value
  );
}
