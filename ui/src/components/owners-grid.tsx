import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { OwnerMissing } from "../bindings/OwnerMissing";
import { t } from "../messages";
import { formatNumber } from "../messages/format";
import { RoomsGrid, type GridColumn } from "./rooms-grid";

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  meetings: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  number: { minWidth: "5ch" },
  track: { flexGrow: 1, height: "6px" },
  share: {
    height: "100%",
    minWidth: "2px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorStatusWarningBackground3,
    marginInlineStart: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
});

/** Whose meetings would go to the fallback owner, most meetings first. */
export function OwnersGrid({ owners }: { owners: readonly OwnerMissing[] }) {
  const styles = useStyles();
  const most = owners.reduce((largest, owner) => Math.max(largest, owner.meetings), 1);
  const columns = useMemo(
    (): GridColumn<OwnerMissing>[] => [
      {
        id: "name",
        header: t("dryRun.missing.name"),
        width: "minmax(160px, 1.2fr)",
        render: ({ name }) => (
          <span className={styles.name} title={name}>
            {name}
          </span>
        ),
      },
      {
        id: "address",
        header: t("dryRun.missing.address"),
        width: "minmax(160px, 1.4fr)",
        render: ({ address }) => (
          <span className={styles.quiet} title={address ?? undefined}>
            {address ?? t("dryRun.missing.noAddress")}
          </span>
        ),
      },
      {
        id: "where",
        header: t("dryRun.missing.where"),
        width: "minmax(140px, 0.8fr)",
        render: ({ outside, addable }) =>
          t(`dryRun.missing.${outside ? "outside" : addable ? "inside" : "nowhere"}`),
      },
      {
        id: "rooms",
        header: t("dryRun.missing.rooms"),
        width: "80px",
        align: "end",
        render: ({ rooms }) => formatNumber(rooms),
      },
      {
        id: "meetings",
        header: t("dryRun.missing.meetings"),
        width: "minmax(160px, 0.8fr)",
        align: "end",
        render: ({ meetings }) => (
          <span className={styles.meetings}>
            <span aria-hidden className={styles.track}>
              <span
                className={styles.share}
                style={{ display: "block", width: `${(100 * meetings) / most}%` }}
              />
            </span>
            <span className={styles.number}>{formatNumber(meetings)}</span>
          </span>
        ),
      },
    ],
    [most, styles],
  );
  return (
    <RoomsGrid
      columns={columns}
      fit
      label={t("dryRun.missing.table")}
      minWidth={760}
      rowAt={(index) => owners[index]}
      rowCount={owners.length}
      testId="owners-missing"
      testIdOf={(owner) => `owner-${owner.address ?? owner.name}`}
    />
  );
}
