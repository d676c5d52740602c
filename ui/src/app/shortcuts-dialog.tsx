import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { t } from "../messages";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
  },
  key: { fontFamily: tokens.fontFamilyMonospace },
  what: { margin: 0 },
});

const keys = ["primary", "back", "again", "filter", "close", "settings", "list"] as const;

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  return (
    <Dialog onOpenChange={(_, { open }) => !open && onClose()} open>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("frame.shortcuts")}</DialogTitle>
          <DialogContent>
            <dl className={styles.list}>
              {keys.map((key) => (
                <div key={key} style={{ display: "contents" }}>
                  <dt className={styles.key}>{t(`frame.press.${key}`)}</dt>
                  <dd className={styles.what}>{t(`frame.key.${key}`)}</dd>
                </div>
              ))}
            </dl>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t("common.close")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
