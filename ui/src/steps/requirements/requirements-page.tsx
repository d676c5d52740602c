import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useState } from "react";
import type { ProductRow } from "../../bindings/ProductRow";
import type { FieldError } from "../../components/error-summary";
import { Page } from "../../components/page";
import { ProblemBar } from "../../components/problem-bar";
import { t } from "../../messages";
import type { StepPageProps } from "../step-page";
import { ChecklistPage } from "./checklist-page";
import { ProductChoice } from "./product-choice";
import { useProducts } from "./use-products";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", whiteSpace: "normal" },
});

/** First the product, then what it needs. */
export function RequirementsPage(props: StepPageProps) {
  const { setup } = props;
  const products = useProducts(props);
  const [changing, setChanging] = useState(false);

  if (setup.product === null || changing) {
    return (
      <ProductPage
        {...props}
        onChosen={() => setChanging(false)}
        onKeep={changing ? () => setChanging(false) : null}
        products={products}
      />
    );
  }
  const known = products.list?.products.find((product) => product.id === setup.product);
  return (
    <ChecklistPage
      {...props}
      listProblem={products.problem}
      onChangeProduct={() => setChanging(true)}
      onListAgain={() => void products.again()}
      product={products.list === null ? null : known}
    />
  );
}

type ProductPageProps = StepPageProps & {
  products: ReturnType<typeof useProducts>;
  onChosen: () => void;
  /** Leaves the product as it is; `null` while there is none. */
  onKeep: (() => void) | null;
};

function ProductPage({ setup, goBack, products, onChosen, onKeep }: ProductPageProps) {
  const styles = useStyles();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const { list, added, problem, choose, add, again } = products;

  const press = () => {
    if (onKeep !== null) {
      onKeep();
      return;
    }
    const first = list?.products[0];
    if (first) {
      setErrors([{ field: `product-${first.id}`, message: t("products.missing") }]);
    }
  };
  const take = async (product: ProductRow) => {
    setErrors([]);
    if (await choose(product)) {
      onChosen();
    }
  };
  const name = setup.productName ?? "";

  return (
    <Page
      bars={
        <>
          {problem && <ProblemBar onRetry={() => void again()} problem={problem} />}
          {onKeep !== null && (
            <MessageBar data-testid="product-changes" intent="info" layout="multiline">
              <MessageBarBody className={styles.body}>
                <MessageBarTitle>{t("products.change.title")}</MessageBarTitle>
                {t("products.change.body")}
              </MessageBarBody>
            </MessageBar>
          )}
        </>
      }
      errors={errors}
      footer={{
        onBack: onKeep ?? goBack,
        primary: {
          label: onKeep === null ? t("common.continue") : t("products.keep", { name }),
          onPress: press,
        },
      }}
      key="products"
      lead={t("products.lead")}
      onAgain={() => void again()}
      title={t("products.title")}
    >
      <ProductChoice
        added={added}
        chosen={setup.product}
        list={list}
        onAdd={() => void add()}
        onChoose={(product) => void take(product)}
      />
    </Page>
  );
}
