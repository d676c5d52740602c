import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { ArrowSwap20Regular } from "@fluentui/react-icons";
import type { ProductRow } from "../../bindings/ProductRow";
import type { SetupView } from "../../bindings/SetupView";
import { Disclosure } from "../../components/disclosure";
import { t } from "../../messages";

const useStyles = makeStyles({
  product: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  words: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  rights: { margin: 0, paddingInlineStart: "20px" },
});

type ChosenProductProps = {
  setup: SetupView;
  /** `null` while the products are on their way; `undefined` when its profile is not there any more. */
  product: ProductRow | null | undefined;
  onChange: () => void;
};

/** The product everything below follows from. */
export function ChosenProduct({ setup, product, onChange }: ChosenProductProps) {
  const styles = useStyles();
  return (
    <>
      <section aria-label={t("products.chosen")} className={styles.product} data-testid="product">
        <div className={styles.words}>
          <Text size={400} weight="semibold">
            {product?.name ?? setup.productName}
          </Text>
          {product && (
            <>
              <Text className={styles.quiet} size={200}>
                {t("products.by", { vendor: product.vendor })} ·{" "}
                {t("products.guide", { guide: product.guide })}
              </Text>
              <Disclosure label={t("products.gets")}>
                <ul className={styles.rights}>
                  {product.rights.map((right) => (
                    <li key={right}>
                      <Text size={200}>{right}</Text>
                    </li>
                  ))}
                </ul>
              </Disclosure>
            </>
          )}
        </div>
        <Button data-testid="product-change" icon={<ArrowSwap20Regular />} onClick={onChange} size="small">
          {t("products.change")}
        </Button>
      </section>
      {product === undefined && (
        <MessageBar data-testid="product-gone" intent="warning" layout="multiline">
          <MessageBarBody>{t("products.gone", { product: setup.product ?? "" })}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
