import type { ProductRow } from "../../bindings/ProductRow";
import { productRow, productRows } from "./product-rows";
import { viewOf } from "./view";
import { findSetup, problem, type Handlers } from "./world";

const sixth: ProductRow = {
  id: "meeting-signs",
  name: "Meeting Signs",
  vendor: "Signs & Sons",
  summary: "Prints a sign for each room every morning.",
  guide: "Meeting Signs: handbook",
  environments: ["on_premises"],
  asks: ["vendor_contact"],
  rights: ["Acts as every room, to read its calendar."],
  file: "/home/you/meeting-signs.toml",
};

const refusedProblems = [
  "line 14, requirements[2].verify.checks: `account.mailbos` is not a check of this version; `account.mailbox` is close.",
  "line 31, handover.values[0].value: nothing is set. Name one of account_email, room_addresses, hostname.",
];

export const productHandlers: Handlers<"products_list" | "product_add" | "product_choose"> = {
  products_list: (world) => ({
    products: [...productRows, ...world.loaded],
    refused: world.scene.includes("refused")
      ? [{ file: "old-signs.toml", problems: refusedProblems.slice(0, 1) }]
      : [],
  }),
  product_add: (world, { file }) => {
    if (!file.endsWith(".toml")) {
      throw problem("list.unreadable", { file });
    }
    if (file.includes("wrong")) {
      return { product: null, problems: refusedProblems };
    }
    const product = { ...sixth, file };
    world.loaded = [product];
    return { product, problems: [] };
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
