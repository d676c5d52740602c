import {
  Badge,
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from "@fluentui/react-components";
import {
  ArrowExport20Regular,
  Copy20Regular,
  Delete20Regular,
  MoreHorizontal20Regular,
  Rename20Regular,
} from "@fluentui/react-icons";
import type { SetupSummary } from "../bindings/SetupSummary";
import { t } from "../messages";
import { formatWhen } from "../messages/format";
import { stepOrder } from "../steps/step-page";
import type { StartDialog } from "./use-start";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  item: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    ":not(:first-child)": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  open: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minWidth: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    textAlign: "start",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    borderTopStyle: "none",
    borderRightStyle: "none",
    borderBottomStyle: "none",
    borderLeftStyle: "none",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  words: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type SetupListProps = {
  setups: readonly SetupSummary[];
  onOpen: (setup: SetupSummary) => void;
  onAsk: (dialog: StartDialog) => void;
  onExport: (setup: SetupSummary) => void;
};

export function SetupList({ setups, onOpen, onAsk, onExport }: SetupListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} data-testid="setups">
      {setups.map((setup) => (
        <li className={styles.item} key={setup.id}>
          <button
            className={styles.open}
            data-testid={`setup-${setup.name}`}
            onClick={() => onOpen(setup)}
            type="button"
          >
            <span className={styles.name}>
              <Text className={styles.words} weight="semibold">
                {setup.name}
              </Text>
              {setup.practice && (
                <Badge appearance="tint" color="brand">
                  {t("start.practiceBadge")}
                </Badge>
              )}
              {setup.unfinishedImport && (
                <Badge appearance="tint" color="warning">
                  {t("start.resumable")}
                </Badge>
              )}
            </span>
            <Text className={styles.quiet} size={200}>
              {facts(setup)}
            </Text>
          </button>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button
                appearance="subtle"
                aria-label={t("start.more", { name: setup.name })}
                icon={<MoreHorizontal20Regular />}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem icon={<Rename20Regular />} onClick={() => onAsk({ kind: "rename", setup })}>
                  {t("start.rename")}
                </MenuItem>
                <MenuItem icon={<Copy20Regular />} onClick={() => onAsk({ kind: "duplicate", setup })}>
                  {t("start.duplicate")}
                </MenuItem>
                <MenuItem icon={<ArrowExport20Regular />} onClick={() => onExport(setup)}>
                  {t("start.export")}
                </MenuItem>
                <MenuItem icon={<Delete20Regular />} onClick={() => onAsk({ kind: "forget", setup })}>
                  {t("start.forget")}
                </MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        </li>
      ))}
    </ul>
  );
}

function facts(setup: SetupSummary): string {
  const number = stepOrder.indexOf(setup.step) + 1;
  return [
    t("start.at", { number, step: t(`frame.step.${setup.step}`) }),
    t("start.rooms", { count: setup.rooms }),
    t("start.changed", { time: formatWhen(setup.changed, new Date()) }),
  ].join(" · ");
}
