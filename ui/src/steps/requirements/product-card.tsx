import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { BookOpen16Regular, Key16Regular } from "@fluentui/react-icons";
import type { ProductRow } from "../../bindings/ProductRow";
import { t } from "../../messages";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalS,
    width: "100%",
    height: "100%",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalL,
    textAlign: "start",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}`,
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  name: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  head: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground2 },
  line: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase200,
  },
  foot: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    gap: tokens.spacingVerticalXS,
  },
  guide: { marginTop: "auto", paddingTop: tokens.spacingVerticalXS },
});

type ProductCardProps = { product: ProductRow; chosen: boolean; onChoose: () => void };

/** A product: what it does, what it is given, and the guide its checklist follows. */
export function ProductCard({ product, chosen, onChoose }: ProductCardProps) {
  const styles = useStyles();
  const { environments } = product;
  const [only] = environments;
  return (
    <button
      aria-current={chosen ? "true" : undefined}
      className={mergeClasses(styles.card, chosen && styles.chosen)}
      data-testid={`product-${product.id}`}
      id={`product-${product.id}`}
      onClick={onChoose}
      type="button"
    >
      <span className={styles.head}>
        <Text className={styles.name} weight="semibold">
          {product.name}
        </Text>
        <Text className={styles.quiet} size={200}>
          {t("products.by", { vendor: product.vendor })}
        </Text>
      </span>
      <Text>{product.summary}</Text>
      <span className={styles.foot}>
        {product.rights.map((right) => (
          <Text className={styles.line} key={right} size={200}>
            <Key16Regular aria-label={t("products.gets")} />
            {right}
          </Text>
        ))}
        <Text className={mergeClasses(styles.line, styles.guide)} size={200}>
          <BookOpen16Regular aria-hidden="true" />
          <span>
            {t("products.guide", { guide: product.guide })}
            {environments.length === 1 && only !== undefined && (
              <> · {t("products.where", { places: t(`products.place.${only}`) })}</>
            )}
            {product.file !== null && <> · {t("products.fromFile", { file: product.file })}</>}
          </span>
        </Text>
      </span>
    </button>
  );
}
