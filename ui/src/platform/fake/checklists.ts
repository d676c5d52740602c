import type { EnvironmentKind } from "../../bindings/EnvironmentKind";
import type { ProductRow } from "../../bindings/ProductRow";
import { checklist as flowscape } from "../recorded/flowscape.on-premises";
import { checklist as pexipOnline } from "../recorded/pexip-vmr.exchange-online";
import { checklist as pexip } from "../recorded/pexip-vmr.on-premises";
import { checklist as plannerOnline } from "../recorded/pronestor-planner.exchange-online";
import { checklist as planner } from "../recorded/pronestor-planner.on-premises";
import type { RecordedChecklist } from "./recording";
import { recorded } from "./recordings";

const checklists: Partial<Record<string, Partial<Record<EnvironmentKind, RecordedChecklist>>>> = {
  "pronestor-planner": { on_premises: planner, exchange_online: plannerOnline },
  flowscape: { on_premises: flowscape },
  "pexip-vmr": { on_premises: pexip, exchange_online: pexipOnline },
};

/** What a product asks for where its mailboxes are; not of each product something was recorded. */
export function checklistOf(
  product: string | null,
  environment: EnvironmentKind | null,
): RecordedChecklist | undefined {
  return environment === null ? undefined : checklists[product ?? ""]?.[environment];
}

/** Why there is nothing to import; it does not depend on where the mailboxes are. */
export function noImportOf(product: string | null): string | null {
  return checklists[product ?? ""]?.on_premises?.noImport ?? null;
}

export function productRow(id: string | null, loaded: readonly ProductRow[] = []): ProductRow | undefined {
  return [...recorded("", "products_list").answer.products, ...loaded].find((row) => row.id === id);
}
