import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Problem } from "../bindings/Problem";
import type { FieldError } from "../components/error-summary";
import { ProblemBar } from "../components/problem-bar";
import { TextField } from "../components/text-field";
import { t } from "../messages";

type NameDialogProps = {
  kind: "new" | "rename" | "duplicate";
  /** What stands in the field at first. */
  initial: string;
  problem: Problem | null;
  onName: (name: string) => void;
  onClose: () => void;
};

const field = "field-name";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

export function NameDialog({ kind, initial, problem, onName, onClose }: NameDialogProps) {
  const styles = useStyles();
  const [name, setName] = useState(initial);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);

  const submit = () => {
    if (name.trim() === "") {
      setErrors([{ field, message: t("start.name.missing") }]);
      document.getElementById(field)?.focus();
      return;
    }
    onName(name.trim());
  };

  return (
    <Dialog onOpenChange={(_, { open }) => !open && onClose()} open>
      <DialogSurface aria-describedby={undefined}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <DialogBody>
            <DialogTitle>{t(`start.name.${kind}`)}</DialogTitle>
            <DialogContent className={styles.content}>
              {problem && <ProblemBar problem={problem} />}
              <TextField
                errors={errors}
                hint={t("start.name.hint")}
                id={field}
                label={t("start.name.label")}
                onChange={setName}
                required
                value={name}
              />
              {kind === "duplicate" && <Text size={200}>{t("start.duplicate.note")}</Text>}
            </DialogContent>
            <DialogActions>
              <Button data-testid="dialog-cancel" onClick={onClose}>
                {t("common.cancel")}
              </Button>
              <Button appearance="primary" data-testid="dialog-primary" type="submit">
                {kind === "new" ? t("start.name.create") : t(`start.${kind}`)}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
