import type { AudienceKind } from "../../bindings/AudienceKind";
import type { AudienceScript } from "../../bindings/AudienceScript";
import type { DetailKind } from "../../bindings/DetailKind";
import { requirementsOf } from "./requirements";
import { findSetup, type FakeSetup, type Handlers } from "./world";

const audiences: AudienceKind[] = [
  "directory_administrator",
  "exchange_administrator",
  "entra_administrator",
  "network",
  "you",
];

/** Details a requirement's script cannot do without. */
const needed: Partial<Record<string, [DetailKind, keyof FakeSetup["details"]][]>> = {
  "account.names": [
    ["first_name", "firstName"],
    ["last_name", "lastName"],
  ],
  "equipment.processing": [["equipment", "equipment"]],
  "application.access": [["client_id", "clientId"]],
};

function missingOf(setup: FakeSetup, requirement: string): DetailKind[] {
  return (needed[requirement] ?? []).flatMap(([kind, field]) => (setup.details[field] === "" ? [kind] : []));
}

export const scriptHandlers: Handlers<"scripts_list"> = {
  scripts_list: (world, { setup: id, onlyMissing }) => {
    const setup = findSetup(world, id);
    const wanted = requirementsOf(setup).filter(
      (row) => row.remedy?.script && !(onlyMissing && row.state === "met"),
    );
    return audiences.flatMap((audience): AudienceScript[] => {
      const own = wanted.filter((row) => row.audience === audience);
      const parts = own.filter((row) => missingOf(setup, row.id).length === 0);
      const scripts = parts.flatMap((row) => row.remedy?.script ?? []);
      const missing = [...new Set(own.flatMap((row) => missingOf(setup, row.id)))];
      return own.length === 0
        ? []
        : [
            {
              audience,
              requirements: parts.map((row) => row.id),
              missing,
              script: {
                title: "Prepares Exchange for this product, in this order",
                text: ["#Requires -Version 5.1", ...scripts.map((part) => part.text)].join("\n\n"),
                undo: scripts
                  .map((part) => part.undo)
                  .reverse()
                  .join("\n\n"),
                values: scripts.flatMap((part) => part.values),
              },
            },
          ];
    });
  },
};
