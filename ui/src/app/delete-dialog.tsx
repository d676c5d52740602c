import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { Problem } from "../bindings/Problem";
import { ProblemBar } from "../components/problem-bar";
import { t } from "../messages";

type DeleteDialogProps = { name: string; problem: Problem | null; onDelete: () => void; onClose: () => void };

/** Meetings and the password go with the setup and cannot come back, so this asks. */
export function DeleteDialog({ name, problem, onDelete, onClose }: DeleteDialogProps) {
  return (
    <Dialog modalType="alert" onOpenChange={(_, { open }) => !open && onClose()} open>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("start.delete.title", { name })}</DialogTitle>
          <DialogContent>
            {problem && <ProblemBar problem={problem} />}
            {t("start.delete.body")}
          </DialogContent>
          <DialogActions>
            <Button data-testid="dialog-cancel" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <Button appearance="primary" data-testid="dialog-primary" onClick={onDelete}>
              {t("start.delete.confirm")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
