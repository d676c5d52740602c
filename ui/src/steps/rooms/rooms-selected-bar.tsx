import { Button, makeStyles, Text, Toolbar, tokens } from "@fluentui/react-components";
import {
  ArrowClockwise20Regular,
  Delete20Regular,
  Dismiss20Regular,
  Edit20Regular,
} from "@fluentui/react-icons";
import { t } from "../../messages";

const useStyles = makeStyles({
  bar: {
    gap: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    paddingInline: tokens.spacingHorizontalM,
  },
  count: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: tokens.spacingHorizontalM },
  last: { marginInlineStart: "auto" },
});

type RoomsSelectedBarProps = {
  count: number;
  onEdit: () => void;
  onValidate: () => void;
  onRemove: () => void;
  onClear: () => void;
};

/** What can be done with the selected rooms. */
export function RoomsSelectedBar({ count, onEdit, onValidate, onRemove, onClear }: RoomsSelectedBarProps) {
  const styles = useStyles();
  return (
    <Toolbar aria-label={t("rooms.selected.actions")} className={styles.bar} data-testid="selected-bar">
      <Text className={styles.count}>{t("rooms.selected.count", { count })}</Text>
      <Button appearance="subtle" data-testid="selected-edit" icon={<Edit20Regular />} onClick={onEdit}>
        {t("rooms.selected.edit")}
      </Button>
      <Button
        appearance="subtle"
        data-testid="selected-validate"
        icon={<ArrowClockwise20Regular />}
        onClick={onValidate}
      >
        {t("rooms.selected.validate")}
      </Button>
      <Button appearance="subtle" data-testid="selected-remove" icon={<Delete20Regular />} onClick={onRemove}>
        {t("rooms.selected.remove")}
      </Button>
      <Button
        appearance="subtle"
        aria-label={t("rooms.selected.clear")}
        className={styles.last}
        icon={<Dismiss20Regular />}
        onClick={onClear}
      />
    </Toolbar>
  );
}
