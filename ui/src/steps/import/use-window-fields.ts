import { useState } from "react";
import type { ImportForm } from "../../bindings/ImportForm";
import type { SetupView } from "../../bindings/SetupView";
import type { FieldError } from "../../components/error-summary";
import { t } from "../../messages";
import { useSetupSave } from "../setup-save";
import { aheadField, backField } from "./import-window-fields";
import { mostDays, parseDays } from "./import-window";

export type WindowFields = {
  back: string;
  ahead: string;
  change: (change: Partial<Record<"back" | "ahead", string>>) => void;
  adopt: (adopt: boolean) => void;
};

/** The window as typed. What is a number of days is saved; what is not stays in the field until it is mended. */
export function useWindowFields(setup: SetupView, onSetup: (view: SetupView) => void) {
  const { save, flush, problem } = useSetupSave(setup.id, onSetup);
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
  const judge = (): FieldError[] => {
    const invalid = t("import.window.invalid", { most: mostDays });
    const errors = [
      ...(parseDays(typed.back) === null ? [{ field: backField, message: invalid }] : []),
      ...(parseDays(typed.ahead) === null ? [{ field: aheadField, message: invalid }] : []),
    ];
    if (errors.length === 0 && form.daysBack + form.daysAhead === 0) {
      return [{ field: aheadField, message: t("import.window.empty") }];
    }
    return errors;
  };
  return { fields, form, judge, flush, problem };
}
