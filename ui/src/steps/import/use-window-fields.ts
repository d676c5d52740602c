import { useState } from "react";
import type { ImportForm } from "../../bindings/ImportForm";
import type { SetupView } from "../../bindings/SetupView";
import type { FieldError } from "../../components/error-summary";
import { t } from "../../messages";
import { fieldErrors } from "../field-errors";
import { useSetupSave } from "../setup-save";
import { aheadField, backField } from "./import-window-fields";
import { parseDays } from "./import-window";

export type WindowFields = {
  back: string;
  ahead: string;
  change: (change: Partial<Record<"back" | "ahead", string>>) => void;
  adopt: (adopt: boolean) => void;
};

/** The window as typed. What is a number of days is saved; what is not stays in the field until it is mended. */
export function useWindowFields(setup: SetupView, onSetup: (view: SetupView) => void) {
  const { save, flush, problem } = useSetupSave(setup, onSetup);
  const [typed, setTyped] = useState({
    back: String(setup.import.daysBack),
    ahead: String(setup.import.daysAhead),
    adopt: setup.import.adoptDirectoryUsers,
  });
  const form: ImportForm = {
    daysBack: parseDays(typed.back) ?? setup.import.daysBack,
    daysAhead: parseDays(typed.ahead) ?? setup.import.daysAhead,
    adoptDirectoryUsers: typed.adopt,
  };
  const write = (next: typeof typed): void => {
    setTyped(next);
    save({
      import: {
        daysBack: parseDays(next.back) ?? form.daysBack,
        daysAhead: parseDays(next.ahead) ?? form.daysAhead,
        adoptDirectoryUsers: next.adopt,
      },
    });
  };
  const fields: WindowFields = {
    back: typed.back,
    ahead: typed.ahead,
    change: (change) => write({ ...typed, ...change }),
    adopt: (adopt) => write({ ...typed, adopt }),
  };
  /** Saves what was typed and gives what is wrong with it; nothing when it could not be saved. */
  const settle = async (): Promise<readonly FieldError[] | null> => {
    const noDays = [
      ...(parseDays(typed.back) === null ? [backField] : []),
      ...(parseDays(typed.ahead) === null ? [aheadField] : []),
    ];
    if (noDays.length > 0) {
      return noDays.map((field) => ({ field, message: t("import.window.notDays") }));
    }
    const view = await flush();
    return view && fieldErrors(view, "import");
  };
  return { fields, form, settle, problem };
}
