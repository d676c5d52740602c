import { productRow } from "./checklists";
import { recorded } from "./recordings";
import { viewOf } from "./view";
import { findSetup, problem, type Handlers } from "./world";

export const productHandlers: Handlers<"products_list" | "product_add" | "product_choose"> = {
  products_list: (world) => {
    const { products, refused } = recorded(world.scene, "products_list").answer;
    return { products: [...products, ...world.loaded], refused };
  },
  product_add: (world, { file }) => {
    if (!file.endsWith(".toml")) {
      throw problem("list.unreadable", { file });
    }
    const { answer } = recorded(file.includes("wrong") ? "wrong-profile" : "profile", "product_add");
    world.loaded = answer.product === null ? world.loaded : [answer.product];
    return answer;
  },
  product_choose: (world, { setup: id, product, environment }) => {
    const setup = findSetup(world, id);
    const row = productRow(product, world.loaded);
    if (!row) {
      throw problem("setup.not_found", { setup: product });
    }
    setup.product = row.id;
    setup.environment = environment ?? setup.environment;
    if (setup.environment !== null && !row.environments.includes(setup.environment)) {
      setup.environment = null;
    }
    setup.changed = world.now();
    return viewOf(setup);
  },
};
