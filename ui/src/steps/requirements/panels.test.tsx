import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { handoverHandlers } from "../../platform/fake/handover";
import { problem } from "../../platform/fake/world";
import { expectAccessible, platformAt, standUp } from "../step-stand.test-support";
import { RequirementsPage } from "./requirements-page";

describe("the scripts", () => {
  it("stand by who runs them, with what they meet and what is left out", async () => {
    const stand = await standUp(RequirementsPage, platformAt("requirements", "flowscape no-details"));
    await userEvent.click(await screen.findByTestId("scripts"));
    const part = await screen.findByTestId("script-directory_administrator");
    const exchange = screen.getByTestId("script-exchange_administrator");
    expect(exchange).toHaveTextContent("Meets 7 requirements");
    expect(
      await within(exchange).findByRole("list", { name: "What it changes, in order" }),
    ).toBeInTheDocument();
    expect(within(exchange).getByText("What it does not touch")).toBeInTheDocument();
    expect(within(part).getByTestId("scripts-missing")).toHaveTextContent(
      "First name of the service account",
    );
    await expectAccessible(stand.container);
    await userEvent.click(within(part).getByRole("button", { name: "First name of the service account" }));
    await waitFor(() => expect(screen.getByTestId("field-firstName")).toHaveFocus());
    expect(screen.queryByTestId("panel"), "the field lies below the panel").toBeNull();
  });

  it.each(["pronestor-planner", "flowscape", "pexip-vmr"])(
    "are those of the product (%s)",
    async (product) => {
      const platform = platformAt("requirements", product);
      const listed = (await platform.invoke("requirements_list", { setup: "contoso" })).map((row) => row.id);
      const scripts = await platform.invoke("scripts_list", { setup: "contoso", onlyMissing: false });
      expect(scripts.length, "there is something to run").toBeGreaterThan(0);
      for (const { requirements } of scripts) {
        expect(listed).toEqual(expect.arrayContaining(requirements));
      }
    },
  );

  it("follow the switch between what is missing and everything", async () => {
    const stand = await standUp(RequirementsPage, platformAt("requirements", "checked"));
    await userEvent.click(await screen.findByTestId("scripts"));
    await screen.findByTestId("script-directory_administrator");
    await userEvent.click(screen.getByTestId("scripts-only-missing"));
    await waitFor(() => expect(stand.asked("scripts_list")).toBe(2));
    const asked = stand.platform.calls.filter((call) => call.name === "scripts_list");
    expect(asked.map((call) => call.request)).toEqual([
      { setup: "contoso", onlyMissing: true },
      { setup: "contoso", onlyMissing: false },
    ]);
  });

  it("say when there is none, and why they cannot be read", async () => {
    const platform = platformAt("requirements");
    platform.override("scripts_list", () => []);
    await standUp(RequirementsPage, platform);
    await userEvent.click(await screen.findByTestId("scripts"));
    expect(await screen.findByTestId("scripts-none")).toHaveTextContent("Nothing is missing");
    platform.override("scripts_list", () => {
      throw problem("setup.not_found", { setup: "contoso" });
    });
    await userEvent.click(screen.getByTestId("scripts-only-missing"));
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", "setup.not_found");
    await userEvent.keyboard("{Escape}");
    expect(screen.getByTestId("scripts"), "Escape gives the focus back").toHaveFocus();
  });
});

describe("the users", () => {
  it("come from a file; those left out are listed with the reason", async () => {
    const platform = platformAt("requirements");
    platform.chosenFile = "/home/you/people.csv";
    const stand = await standUp(RequirementsPage, platform);
    await userEvent.click(await screen.findByTestId("users"));
    await userEvent.click(await screen.findByTestId("users-csv"));
    expect(await screen.findByTestId("users-added")).toHaveTextContent("2 new users");
    expect(screen.getByTestId("users-refused")).toHaveTextContent("Line 4: Anna Berg; anna.berg");
    expect(screen.getByTestId("users-refused")).toHaveTextContent("“anna.berg” is not an address.");
    await waitFor(() => expect(screen.getByTestId("users-known")).toHaveTextContent("1,209 users"));
    await expectAccessible(stand.container);
  });

  it("come from a workbook; what was not taken over is told beside who was left out", async () => {
    const platform = platformAt("requirements");
    platform.chosenFile = "/home/you/people.xlsx";
    const told = [{ line: 2, text: "", reason: "“System.String[]” is the name of a type. (lines 2 to 9)" }];
    platform.override("users_add_csv", () => ({
      read: 8,
      added: 8,
      updated: 0,
      refused: [],
      told,
      notes: ["The sheet “Staff” was read."],
      cancelled: false,
    }));
    await standUp(RequirementsPage, platform);
    await userEvent.click(await screen.findByTestId("users"));
    await userEvent.click(await screen.findByTestId("users-csv"));
    expect(await screen.findByTestId("users-added")).toHaveTextContent("1 remark");
    expect(screen.getByTestId("users-refused")).toHaveTextContent("Line 2“System.String[]”");
    expect(screen.getByTestId("users-refused")).toHaveTextContent("The sheet “Staff” was read.");
  });

  it("come from the address book, with progress, and can be cancelled", async () => {
    const platform = platformAt("requirements");
    const waiting: (() => void)[] = [];
    platform.world.pause = () => new Promise((resolve) => waiting.push(resolve));
    const stand = await standUp(RequirementsPage, platform);
    await userEvent.click(await screen.findByTestId("users"));
    await userEvent.click(await screen.findByTestId("users-way-book"));
    await userEvent.click(screen.getByTestId("users-book"));
    expect(await screen.findByTestId("users-adding")).toHaveTextContent("Connecting");
    waiting.splice(0).forEach((go) => go());
    await waitFor(() => expect(screen.getByTestId("users-adding")).toHaveTextContent("30 people read"));
    await expectAccessible(stand.container);
    await userEvent.click(screen.getByTestId("users-cancel"));
    waiting.splice(0).forEach((go) => go());
    expect(await screen.findByTestId("users-added")).toHaveTextContent("What was added stays.");
  });

  it("come from Active Directory, whose place is kept while typing", async () => {
    const stand = await standUp(RequirementsPage, platformAt("requirements"));
    await userEvent.click(await screen.findByTestId("users"));
    await userEvent.click(await screen.findByTestId("users-way-ldap"));
    await userEvent.click(screen.getByTestId("users-ldap"));
    const server = screen.getByTestId("field-ldapServer");
    expect(server, "pressed too early, it leads to the field").toHaveFocus();
    await expectAccessible(stand.container);
    await userEvent.type(server, " ldaps://nowhere ");
    await waitFor(() => expect(stand.platform.world.setups[0]?.ldap.server).toContain("ldaps://nowhere"));
    await userEvent.click(screen.getByTestId("users-ldap"));
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", "net.dns.not_found");
    expect(stand.platform.calls.findLast((call) => call.name === "users_fetch_ldap")?.request).toMatchObject({
      ldap: { server: "ldaps://nowhere", base: "", group: "" },
    });
    await userEvent.clear(server);
    await userEvent.type(server, "dc1.contoso.com");
    await userEvent.click(screen.getByTestId("users-ldap"));
    expect(await screen.findByTestId("users-added")).toHaveTextContent("295 people read");
  });

  it("need the service account for a directory, and say so", async () => {
    const platform = platformAt("requirements");
    const setup = platform.world.setups[0];
    if (setup) setup.secret = { place: "nowhere", because: null, typedFor: null };
    await standUp(RequirementsPage, platform);
    await userEvent.click(await screen.findByTestId("users"));
    await userEvent.click(await screen.findByTestId("users-way-book"));
    expect(screen.getByTestId("users-needs-account")).toHaveTextContent("enter it in step 2");
    expect(screen.queryByTestId("users-book")).toBeNull();
  });
});

describe("the handover", () => {
  it("is seen before it is written: values, what is open, what expires", async () => {
    const stand = await standUp(RequirementsPage, platformAt("requirements"));
    await userEvent.click(await screen.findByTestId("handover"));
    const preview = await screen.findByTestId("handover-preview");
    expect(preview).toHaveTextContent("CONTOSO\\svc-rooms");
    expect(preview).toHaveTextContent("and 19 more");
    expect(preview).toHaveTextContent("No password and no client secret stands in this document.");
    expect(screen.getByTestId("handover-open")).toHaveTextContent(
      "The account has a mailbox, known by its primary address",
    );
    expect(screen.getByTestId("handover-expiries")).toHaveTextContent("2027");
    await expectAccessible(stand.container);
  });

  it.each([
    ["handover-save-vendor", "handover_save", "/tmp/for-them.html", "vendor"],
    ["handover-save-customer", "handover_save", "/tmp/for-us.html", "customer"],
    ["reminders-save", "reminders_save", "/tmp/dates.ics", undefined],
  ])("%s writes the chosen file", async (button, command, file, kind) => {
    const platform = platformAt("requirements");
    const stand = await standUp(RequirementsPage, platform);
    await userEvent.click(await screen.findByTestId("handover"));
    await screen.findByTestId("handover-preview");
    await userEvent.click(screen.getByTestId(button));
    expect(stand.asked(command), "the dialog was closed").toBe(0);
    platform.chosenFile = file;
    await userEvent.click(screen.getByTestId(button));
    expect(await screen.findByText(`Saved as ${file}`)).toBeInTheDocument();
    expect(platform.calls.find((call) => call.name === command)?.request).toEqual({
      setup: "contoso",
      file,
      ...(kind === undefined ? {} : { kind }),
    });
  });

  it("writes no reminders where nothing is to come, and says so", async () => {
    const platform = platformAt("requirements");
    platform.override("handover_preview", async (...asked) => {
      const usual = await handoverHandlers.handover_preview(...asked);
      return { ...usual, expiries: [], reminders: 0 };
    });
    const stand = await standUp(RequirementsPage, platform);
    await userEvent.click(await screen.findByTestId("handover"));
    expect(await screen.findByTestId("handover-no-reminders")).toHaveTextContent("nothing known ends");
    platform.chosenFile = "/tmp/dates.ics";
    await userEvent.click(screen.getByTestId("reminders-save"));
    expect(stand.asked("reminders_save"), "a calendar without an entry is no file").toBe(0);
    await expectAccessible(stand.container);
  });

  it("says why a file could not be written", async () => {
    const platform = platformAt("requirements");
    platform.chosenFile = "/root/handover.html";
    platform.override("handover_save", () => {
      throw problem("output.unwritable", { file: "/root/handover.html" });
    });
    await standUp(RequirementsPage, platform);
    await userEvent.click(await screen.findByTestId("handover"));
    await screen.findByTestId("handover-preview");
    await userEvent.click(screen.getByTestId("handover-save-vendor"));
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", "output.unwritable");
  });
});
