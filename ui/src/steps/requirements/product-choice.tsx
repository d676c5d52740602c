import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DocumentAdd20Regular } from "@fluentui/react-icons";
import { useId } from "react";
import type { ProductList } from "../../bindings/ProductList";
import type { ProductRow } from "../../bindings/ProductRow";
import { t } from "../../messages";
import { named } from "../../messages/joined";
import { ProductCard } from "./product-card";
import type { ProfileAdded } from "./use-products";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(320px, 1fr))",
    gap: tokens.spacingHorizontalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  add: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    justifyContent: "center",
    gap: tokens.spacingVerticalS,
    width: "100%",
    height: "100%",
    minHeight: "96px",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalL,
    textAlign: "start",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  addLabel: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  bar: { alignItems: "flex-start", paddingBlock: tokens.spacingVerticalS },
  body: { display: "flex", flexDirection: "column", whiteSpace: "normal", overflowWrap: "anywhere" },
  problems: { margin: 0, paddingInlineStart: "20px" },
});

type ProductChoiceProps = {
  list: ProductList | null;
  chosen: string | null;
  added: ProfileAdded | null;
  onChoose: (product: ProductRow) => void;
  onAdd: () => void;
};

export function ProductChoice({ list, chosen, added, onChoose, onAdd }: ProductChoiceProps) {
  const styles = useStyles();
  const label = useId();
  const hint = useId();
  return (
    <>
      {list === null ? (
        <Spinner label={t("common.loading")} labelPosition="after" size="tiny" />
      ) : (
        <ul aria-label={t("products.legend")} className={styles.list} data-testid="products">
          {list.products.map((product) => (
            <li key={product.id}>
              <ProductCard
                chosen={product.id === chosen}
                onChoose={() => onChoose(product)}
                product={product}
              />
            </li>
          ))}
          <li>
            <button
              aria-describedby={hint}
              aria-labelledby={label}
              className={styles.add}
              data-testid="product-add"
              onClick={onAdd}
              type="button"
            >
              <span className={styles.addLabel}>
                <DocumentAdd20Regular aria-hidden="true" />
                <Text id={label} weight="semibold">
                  {t("products.add")}
                </Text>
              </span>
              <Text className={styles.quiet} id={hint} size={200}>
                {t("products.add.hint")}
              </Text>
            </button>
          </li>
        </ul>
      )}
      {added?.kind === "added" && (
        <MessageBar data-testid="product-added" intent="success">
          <MessageBarBody>{t("products.add.done", { name: added.product.name })}</MessageBarBody>
        </MessageBar>
      )}
      {added?.kind === "refused" && (
        <Refused problems={added.problems} title={t("products.add.refused", { file: added.file })}>
          {t("products.add.refusedHint")}
        </Refused>
      )}
      {list !== null && list.refused.length > 0 && (
        <Refused
          problems={list.refused.flatMap((file) => file.problems.map((problem) => named(file.file, problem)))}
          title={t("products.refused", { count: list.refused.length })}
        />
      )}
    </>
  );
}

/** What is wrong with a profile, each problem with the place it stands at. */
function Refused({
  title,
  problems,
  children,
}: {
  title: string;
  problems: readonly string[];
  children?: string;
}) {
  const styles = useStyles();
  return (
    <MessageBar
      className={styles.bar}
      data-testid="product-refused"
      intent="warning"
      layout="multiline"
      politeness="polite"
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle>
        <ul className={styles.problems}>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}
