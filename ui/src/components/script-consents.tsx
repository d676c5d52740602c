import {
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ConsentRow } from "../bindings/ConsentRow";
import { t } from "../messages";

const useStyles = makeStyles({
  // A message bar in one line would cut the names.
  rows: {
    display: "flex",
    flexDirection: "column",
    overflowWrap: "anywhere",
    gap: tokens.spacingVerticalXXS,
  },
});

type ScriptConsentsProps = {
  rows: readonly ConsentRow[];
  onAgree: (row: ConsentRow, agreed: boolean) => void;
};

/** What a script does to somebody who is not asked, object by object: only what is agreed to here. */
export function ScriptConsents({ rows, onAgree }: ScriptConsentsProps) {
  const styles = useStyles();
  if (rows.length === 0) {
    return null;
  }
  return (
    <MessageBar data-testid="script-consents" intent="warning" layout="multiline">
      <MessageBarBody className={styles.rows}>
        <MessageBarTitle>{t("scripts.consent")}</MessageBarTitle>
        {rows.map((row) => (
          <Checkbox
            checked={row.agreed}
            key={`${row.kind} ${row.name}`}
            label={t(`scripts.consent.${row.kind}`, { name: row.name })}
            onChange={(_, { checked }) => onAgree(row, checked === true)}
          />
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
