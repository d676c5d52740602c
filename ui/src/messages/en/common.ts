import type { Texts } from "../types";

export const common = {
  back: "Back",
  continue: "Continue",
  cancel: "Cancel",
  close: "Close",
  copy: "Copy",
  copied: "Copied",
  copyFailed: "Copying is not allowed here. Select the text and press Ctrl+C.",
  checkAgain: "Check again",
  tryAgain: "Try again",
  undo: "Undo",
  details: "Details",
  loading: "Loading",
  change: "Change",
  errorSummary: { one: "One thing is missing or wrong", other: "{count} things are missing or wrong" },
  errorPrefix: "Error: {title}",
} as const satisfies Texts;
