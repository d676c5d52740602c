import { productRow } from "./product-rows";
import { requirementsOf } from "./requirements";
import { hostOf } from "./view";
import { findSetup, problem, type Handlers } from "./world";

export const handoverHandlers: Handlers<"handover_preview" | "handover_save" | "reminders_save"> = {
  handover_preview: (world, { setup: id }) => {
    const setup = findSetup(world, id);
    const host = hostOf(setup.exchange.url);
    return {
      product: productRow(setup.product, world.loaded)?.name ?? "",
      vendorValues: [
        { label: "Service account user name", values: filled(setup.account.userName) },
        { label: "Service account e-mail", values: filled(setup.account.email) },
        { label: "Room resources e-mail addresses", values: setup.rooms.map((room) => room.address) },
        { label: "Exchange Server hostname", values: host === null ? [] : [host] },
        { label: "Contact at the vendor", values: filled(setup.details.vendorContact) },
      ],
      secretAdvice:
        "The password stands in neither document. Pass it on by telephone, or through a password manager both sides use.",
      open: requirementsOf(setup)
        .filter((row) => row.state === "open" || row.state === "not_met")
        .map((row) => row.title),
      reminders: 2,
      expiries: [
        {
          what: "The password of the service account",
          on: "2026-12-11",
          action: "Set a new one in Exchange and in the product on the same day, or let it never expire.",
        },
        {
          what: "The certificate of mail.contoso.com",
          on: "2027-05-14",
          action: "Have it renewed by the same certificate authority.",
        },
      ],
    };
  },
  handover_save: (_, { file }) => written(file, ".html"),
  reminders_save: (_, { file }) => {
    written(file, ".ics");
    return { entries: 2 };
  },
};

function filled(value: string): string[] {
  return value === "" ? [] : [value];
}

function written(file: string, ending: string): null {
  if (!file.endsWith(ending)) {
    throw problem("output.unwritable", { file });
  }
  return null;
}
