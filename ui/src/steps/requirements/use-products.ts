import { useCallback, useEffect } from "react";
import type { EnvironmentKind } from "../../bindings/EnvironmentKind";
import type { Problem } from "../../bindings/Problem";
import type { ProductList } from "../../bindings/ProductList";
import type { ProductRow } from "../../bindings/ProductRow";
import { useSurroundings } from "../../components/surroundings";
import { t } from "../../messages";
import { inSentences } from "../../messages/joined";
import { problemOf } from "../../platform/bridge-problem";
import { usePlatform } from "../../platform/platform-context";
import { useRemembered, type Slot } from "../step-memory";
import type { StepPageProps } from "../step-page";

/** What became of a file the person chose. */
export type ProfileAdded =
  { kind: "added"; product: ProductRow } | { kind: "refused"; file: string; problems: readonly string[] };

type Known = { list: ProductList | null; added: ProfileAdded | null; problem: Problem | null };

const knownSlot: Slot<Known> = { name: "products", initial: { list: null, added: null, problem: null } };

/** The products to choose from, and choosing one. */
export function useProducts({ setup, onSetup }: Pick<StepPageProps, "setup" | "onSetup">) {
  const platform = usePlatform();
  const { announce } = useSurroundings();
  const [known, change] = useRemembered(knownSlot, setup.id);

  const fetchList = useCallback(async () => {
    try {
      const list = await platform.invoke("products_list", {});
      change((before) => ({ ...before, list, problem: null }));
    } catch (thrown) {
      const problem = problemOf(thrown);
      change((before) => ({ ...before, problem }));
    }
  }, [change, platform]);

  const isUnknown = known.list === null;
  useEffect(() => {
    if (isUnknown) {
      void fetchList();
    }
  }, [fetchList, isUnknown]);

  const choose = async (product: ProductRow): Promise<boolean> => {
    try {
      const environment = environmentFor(product, setup.environment);
      onSetup(await platform.invoke("product_choose", { setup: setup.id, product: product.id, environment }));
      change((before) => ({ ...before, added: null, problem: null }));
      return true;
    } catch (thrown) {
      const problem = problemOf(thrown);
      change((before) => ({ ...before, problem }));
      return false;
    }
  };

  const add = async () => {
    const file = await platform.openFile([{ name: t("products.add.kind"), extensions: ["toml"] }]);
    if (file === null) {
      return;
    }
    try {
      const { product, problems } = await platform.invoke("product_add", { file });
      const added: ProfileAdded =
        product === null ? { kind: "refused", file, problems } : { kind: "added", product };
      change((before) => ({ ...before, added, problem: null }));
      announce(
        product === null
          ? inSentences(t("products.add.refused", { file }), ...problems)
          : t("products.add.done", { name: product.name }),
        product === null ? "assertive" : "polite",
      );
      await fetchList();
    } catch (thrown) {
      const problem = problemOf(thrown);
      change((before) => ({ ...before, problem }));
    }
  };

  return { ...known, choose, add, again: fetchList };
}

/** Where the mailboxes are, as far as the product leaves a choice; `null` keeps what was chosen. */
function environmentFor(product: ProductRow, chosen: EnvironmentKind | null): EnvironmentKind | null {
  const [first, second] = product.environments;
  const fits = chosen !== null && product.environments.includes(chosen);
  return fits || first === undefined || second !== undefined ? null : first;
}
