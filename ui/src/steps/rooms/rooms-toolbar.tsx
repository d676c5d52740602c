import { makeStyles, SearchBox, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { t } from "../../messages";
import { formatNumber } from "../../messages/format";
import type { RoomsView, StatusFilter } from "./rooms-state";

const order: readonly StatusFilter[] = [
  "all",
  "problem",
  "waiting",
  "warning",
  "ready",
  "checking",
  "new",
  "skipped",
];

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  box: { width: "220px" },
  group: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  button: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  shown: { color: tokens.colorNeutralForeground3, marginInlineStart: "auto" },
});

type RoomsToolbarProps = {
  view: RoomsView;
  counts: Record<StatusFilter, number>;
  shown: number;
  onView: (view: Partial<RoomsView>) => void;
};

/** The filter box, and the states with how many rooms are in each. States nobody is in are left out. */
export function RoomsToolbar({ view, counts, shown, onView }: RoomsToolbarProps) {
  const styles = useStyles();
  const offered = order.filter((status) => status === "all" || counts[status] > 0 || view.status === status);
  return (
    <div className={styles.bar}>
      <div data-filter>
        <SearchBox
          aria-label={t("rooms.filter")}
          className={styles.box}
          data-testid="field-filter"
          id="rooms-filter"
          onChange={(_, { value }) => onView({ text: value })}
          onKeyDown={(event) => {
            // Enter is the primary button elsewhere; here the filter is in force already.
            if (event.key === "Enter") {
              event.preventDefault();
            }
          }}
          placeholder={t("rooms.filter")}
          value={view.text}
        />
      </div>
      <div aria-label={t("rooms.filter.status")} className={styles.group} role="group">
        {offered.map((status) => (
          <ToggleButton
            appearance="subtle"
            checked={view.status === status}
            className={styles.button}
            data-testid={`filter-${status}`}
            key={status}
            onClick={() => onView({ status: view.status === status ? "all" : status })}
            size="small"
          >
            {t(`rooms.status.${status}`)} {formatNumber(counts[status])}
          </ToggleButton>
        ))}
      </div>
      {shown < counts.all && (
        <Text className={styles.shown} role="status" size={200}>
          {t("rooms.filter.shown", { count: shown })}
        </Text>
      )}
    </div>
  );
}
