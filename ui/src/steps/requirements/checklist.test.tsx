import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { problem } from "../../platform/fake/world";
import { checklist } from "../../platform/recorded/pexip-vmr.exchange-online";
import { expectAccessible, platformAt, standUp } from "../step-stand.test-support";
import { RequirementsPage } from "./requirements-page";

/** Opens a requirement's row, unless it is open already. */
async function opened(id: string): Promise<HTMLElement> {
  const row = await screen.findByTestId(`requirement-${id}`);
  const [head] = within(row).getAllByRole("button");
  if (head?.getAttribute("aria-expanded") !== "true") {
    await userEvent.click(head ?? row);
  }
  return row;
}

/** Has everything checked; the button is the main one until somebody looked. */
async function checkAll(): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name: "Check everything" }));
}

describe("a requirement", () => {
  it("is confirmed by hand where no check can tell", async () => {
    const stand = await standUp(RequirementsPage, platformAt("requirements"));
    const row = await opened("users.imported");
    expect(row).toHaveAttribute("data-state", "open");
    expect(row).toHaveTextContent("Asked for in: “Pronestor Planner: connect Exchange”, Requirements");
    await userEvent.click(screen.getByTestId("confirm-users.imported"));
    await waitFor(() => expect(row).toHaveAttribute("data-state", "met"));
    expect(row).toHaveTextContent("Confirmed by you");
    await userEvent.click(screen.getByTestId("confirm-users.imported"));
    await waitFor(() => expect(row).toHaveAttribute("data-state", "open"));
    await expectAccessible(stand.container);
  });

  it("says what its script changes, how it is run, and what is in it", async () => {
    const stand = await standUp(RequirementsPage, platformAt("requirements"));
    const row = await opened("account.impersonation");
    const changes = await within(row).findByRole("list", { name: "What it changes, in order" });
    expect(changes).toHaveTextContent("Lets the service account impersonate");
    expect(changes).toHaveTextContent("Takes effect: up to 30 minutes");
    await userEvent.click(within(row).getByText("How to run it, and take it back"));
    await userEvent.click(within(row).getByRole("button", { name: "Copy the commands" }));
    expect(stand.platform.copied[0]).toContain("-WhatIf");
    await userEvent.click(within(row).getByText("The script, line by line"));
    expect(within(row).getByRole("region", { name: /^Script: .*\.ps1$/u })).toHaveTextContent(
      "SupportsShouldProcess",
    );
    await expectAccessible(stand.container);
  });

  it("asks for consent to what hurts somebody, object by object", async () => {
    const platform = platformAt("requirements");
    const stand = await standUp(RequirementsPage, platform);
    const wanted = { tasks: ["impersonation.resources"], room: null };
    const script = await platform.invoke("script_read", { setup: "contoso", script: wanted });
    let agreed = false;
    platform.override("script_read", () => ({
      ...script,
      consents: [{ kind: "remove" as const, name: "Old wide", agreed }],
    }));
    platform.override("consent_set", () => {
      agreed = true;
      return null;
    });
    const row = await opened("account.impersonation");
    const box = await within(row).findByRole("checkbox", { name: /^Remove the role assignment “Old wide”/u });
    expect(box, "nothing is agreed to by itself").not.toBeChecked();
    await userEvent.click(box);
    await waitFor(() => expect(box).toBeChecked());
    expect(stand.platform.calls.find((call) => call.name === "consent_set")?.request).toMatchObject({
      kind: "remove",
      name: "Old wide",
      agreed: true,
    });
    await expectAccessible(stand.container);
  });

  it("that is not met says what was found and can be checked again alone", async () => {
    const stand = await standUp(RequirementsPage, platformAt("requirements", "checked"));
    const row = await opened("account.impersonation");
    expect(row).toHaveAttribute("data-state", "not_met");
    expect(screen.getByTestId("found-account.impersonation")).toHaveAttribute(
      "data-code",
      "ews.impersonation_denied",
    );
    await expectAccessible(stand.container);
    await userEvent.click(screen.getByTestId("check-requirement-account.impersonation"));
    await waitFor(() => expect(row).toHaveAttribute("data-state", "met"));
    expect(screen.queryByTestId("found-account.impersonation"), "nothing is found any more").toBeNull();
    expect(stand.platform.calls.find((call) => call.name === "requirements_check")?.request).toMatchObject({
      requirement: "account.impersonation",
    });
    expect(stand.announce).toHaveBeenCalledWith("The account may impersonate the rooms: Met", "polite");
  });

  it("whose check failed for another cause tells that cause's own way", async () => {
    const platform = platformAt("requirements", "checked");
    const stand = await standUp(RequirementsPage, platform);
    await screen.findByTestId("requirement-account.impersonation");
    platform.override("requirements_check", () => [
      {
        id: "account.mailbox",
        title: "The service account has its own mailbox",
        why: "Names are resolved by it.",
        audience: "exchange_administrator",
        checkable: true,
        state: "not_met",
        verified: { kind: "by_check", at: "2026-11-21T14:02:00Z" },
        remedy: {
          id: "a",
          audience: "exchange_administrator",
          steps: ["Enable it."],
          script: null,
          commands: null,
          takesEffect: null,
          timed: false,
        },
        problem: {
          code: "auth.rejected",
          args: { account: "svc-rooms", host: "mail" },
          remedy: {
            id: "b",
            audience: "you",
            steps: ["Type the password again."],
            script: null,
            commands: null,
            takesEffect: null,
            timed: false,
          },
        },
        guide: "A guide, Accounts",
        replaced: null,
        paste: null,
        ran: null,
        appliable: false,
        step: null,
        clock: null,
      },
    ]);
    await checkAll();
    await waitFor(() => expect(screen.queryByTestId("requirement-ews.reachable")).toBeNull());
    const row = await opened("account.mailbox");
    expect(within(row).getByTestId("found-account.mailbox")).toHaveTextContent("Type the password again.");
    expect(row, "beside the way to meet it").toHaveTextContent("Enable it.");
    await expectAccessible(stand.container);
  });

  it("leads to the step where it is entered", async () => {
    const stand = await standUp(RequirementsPage, platformAt("requirements"));
    const row = await opened("ews.reachable");
    await userEvent.click(within(row).getByRole("button", { name: "Go to step 3: Exchange" }));
    expect(stand.goTo).toHaveBeenCalledWith("exchange");
  });

  it("about users opens the ways to add them", async () => {
    await standUp(RequirementsPage, platformAt("requirements"));
    await opened("users.imported");
    await userEvent.click(screen.getByTestId("users-add"));
    expect(await screen.findByTestId("panel")).toHaveTextContent("The planner knows 1,207 users.");
  });

  it("is met in the practice organization by the button, and turns green alone", async () => {
    const stand = await standUp(RequirementsPage, platformAt("requirements", "nothing"));
    await checkAll();
    const found = (): HTMLElement => screen.getByTestId("requirement-rooms.full_access");
    await waitFor(() => expect(found()).toHaveAttribute("data-state", "not_met"));
    const row = await opened("rooms.full_access");
    await userEvent.click(screen.getByTestId("apply-rooms.full_access"));
    expect(await screen.findByTestId("applied-rooms.full_access")).toHaveTextContent("Check again");
    expect(
      screen.getByTestId("check-requirement-rooms.full_access"),
      "the next thing to press",
    ).toHaveFocus();
    await userEvent.click(screen.getByTestId("check-requirement-rooms.full_access"));
    await waitFor(() => expect(row).toHaveAttribute("data-state", "met"));
    expect(screen.getByTestId("checklist-met")).toHaveTextContent("1 of 14 met");
    await expectAccessible(stand.container);
  });
});

describe("checking everything", () => {
  it("comes before going on where nobody looked yet, and shows the first that is not in order", async () => {
    const scroll = vi.spyOn(Element.prototype, "scrollIntoView");
    const stand = await standUp(RequirementsPage, platformAt("requirements", "nothing"));
    const primary = await screen.findByTestId("primary");
    await waitFor(() => expect(primary).toHaveTextContent("Check everything"));
    expect(screen.getByTestId("secondary"), "going on is possible").toHaveTextContent("Continue");
    scroll.mockClear();
    await userEvent.click(primary);
    await screen.findByTestId("check-ended");
    const failed = screen.getAllByRole("listitem").filter((row) => row.dataset.state === "not_met");
    const [first, ...others] = failed.map((row) => within(row).getAllByRole("button")[0]);
    expect(first).toHaveAttribute("aria-expanded", "true");
    expect(others.every((row) => row?.getAttribute("aria-expanded") === "false")).toBe(true);
    expect(scroll, "and it is in view").toHaveBeenCalledTimes(1);
    expect(screen.getByTestId("primary")).toHaveTextContent("Continue");
    await expectAccessible(stand.container);
  });

  it("shows what is asked, can be cancelled, and keeps what was checked", async () => {
    const platform = platformAt("requirements");
    let go: () => void = () => undefined;
    platform.world.pause = () => new Promise((resolve) => (go = resolve));
    const stand = await standUp(RequirementsPage, platform);
    await checkAll();
    const progress = await screen.findByTestId("check-progress");
    await waitFor(() => expect(progress).toHaveTextContent("0 of 15: Exchange Web Services can be reached"));
    await expectAccessible(stand.container);
    await opened("account.mailbox");
    await userEvent.click(screen.getByTestId("check-requirement-account.mailbox"));
    expect(stand.announce).toHaveBeenLastCalledWith(
      "A check is under way. Wait until it ends, or cancel it.",
      "assertive",
    );
    await userEvent.click(screen.getByTestId("secondary"));
    go();
    expect(await screen.findByTestId("check-ended")).toHaveTextContent("The check was cancelled.");
    expect(screen.getByTestId("requirement-ews.reachable")).toHaveAttribute("data-state", "met");
    expect(screen.getByTestId("requirement-account.enabled")).toHaveAttribute("data-state", "open");
    expect(stand.asked("requirements_check"), "one at a time").toBe(1);
  });

  it("shows the pause the server asks for, and does not read its seconds aloud", async () => {
    const platform = platformAt("requirements", "throttled");
    let go: () => void = () => undefined;
    platform.world.pause = (milliseconds) =>
      milliseconds === 4000 ? new Promise((resolve) => (go = resolve)) : Promise.resolve();
    const stand = await standUp(RequirementsPage, platform);
    await checkAll();
    expect(await screen.findByTestId("server-pause")).toHaveTextContent("00:04");
    const told = stand.announce.mock.calls.length;
    go();
    await screen.findByTestId("check-ended");
    expect(screen.queryByTestId("server-pause")).toBeNull();
    expect(told, "one sentence for each of the two questions").toBe(2);
  });

  it("says what has to be typed before Exchange can be asked", async () => {
    const platform = platformAt("requirements", "empty");
    Object.assign(platform.world.setups[0] ?? {}, { product: "pexip-vmr", environment: "on_premises" });
    const stand = await standUp(RequirementsPage, platform);
    await screen.findByTestId("requirement-ews.reachable");
    await userEvent.click(screen.getByTestId("secondary"));
    await waitFor(() => expect(screen.getByTestId("check-missing")).toHaveFocus());
    await expectAccessible(stand.container);
    expect(stand.asked("requirements_check")).toBe(0);
    await userEvent.click(screen.getByTestId("missing-url"));
    expect(stand.goTo).toHaveBeenLastCalledWith("exchange");
    await userEvent.click(screen.getByTestId("missing-account"));
    expect(stand.goTo).toHaveBeenLastCalledWith("service_account");
  });

  it("says why it failed, and the list stays", async () => {
    const platform = platformAt("requirements");
    platform.override("requirements_check", () => {
      throw problem("auth.secret_missing", {}, "sign_in");
    });
    const stand = await standUp(RequirementsPage, platform);
    await checkAll();
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", "auth.secret_missing");
    expect(screen.getByTestId("requirement-ews.reachable")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Type the password again" }));
    expect(stand.goTo).toHaveBeenCalledWith("service_account");
  });
});

describe("a pasted output", () => {
  it("is understood first, then decides its requirement and says why not", async () => {
    const [, before = "", after = ""] = checklist.outputs.map((output) => output.text);
    const platform = platformAt("requirements", "online pexip-vmr");
    const stand = await standUp(RequirementsPage, platform);
    const row = await opened("equipment.processing");
    expect(row).toHaveTextContent("Get-CalendarProcessing -Identity");
    const use = screen.getByTestId("judge-equipment.processing");
    await userEvent.click(use);
    const field = screen.getByTestId("paste-equipment.processing");
    expect(field, "pressed too early, it leads to the field").toHaveFocus();
    await userEvent.click(field);
    await userEvent.paste("Hello");
    const refused = await screen.findByTestId("refused-equipment.processing");
    expect(refused).toHaveTextContent("The output was not recognized");
    await userEvent.click(use);
    expect(refused, "what cannot be read is not judged").toHaveFocus();
    expect(stand.asked("output_judge")).toBe(0);
    expect(field, "nothing pasted is cleared").toHaveValue("Hello");
    await userEvent.clear(field);
    await userEvent.paste(before);
    const understood = screen.getByTestId("understood-equipment.processing");
    await waitFor(() => expect(understood).toHaveTextContent("Get-CalendarProcessing: 1 object"));
    expect(within(understood).getAllByTestId("understood-object")).toHaveLength(1);
    expect(understood).toHaveTextContent("AutoUpdate");
    expect(row, "nothing is judged yet").toHaveAttribute("data-state", "open");
    await expectAccessible(stand.container);
    await userEvent.click(use);
    await waitFor(() => expect(row).toHaveAttribute("data-state", "not_met"));
    expect(screen.getByTestId("verdict-equipment.processing")).toHaveTextContent(
      "AutomateProcessing is AutoUpdate instead of AutoAccept.",
    );
    await expectAccessible(stand.container);
    await userEvent.clear(field);
    expect(screen.queryByTestId("verdict-equipment.processing"), "it was about another text").toBeNull();
    await userEvent.paste(after);
    await waitFor(() => expect(understood).toHaveTextContent("AutoAccept"));
    await userEvent.click(use);
    await waitFor(() => expect(row).toHaveAttribute("data-state", "met"));
    expect(row).toHaveTextContent("By pasted output");
    await userEvent.click(screen.getByTestId("confirm-equipment.processing"));
    await waitFor(() => expect(row, "the output is forgotten").toHaveAttribute("data-state", "open"));
  });

  it("may be pasted anywhere on the page, or come from a file", async () => {
    const platform = platformAt("requirements", "online pexip-vmr");
    platform.chosenFile = "said.txt";
    const stand = await standUp(RequirementsPage, platform);
    await opened("equipment.processing");
    document.body.focus();
    await userEvent.paste(checklist.outputs[2]?.text ?? "");
    const understood = await screen.findByTestId("understood-any");
    await waitFor(() => expect(understood).toHaveTextContent("AutoAccept"));
    expect(stand.asked("output_judge")).toBe(0);
    await userEvent.click(screen.getByTestId("file-any"));
    await waitFor(() => expect(screen.getByTestId("paste-any")).toHaveValue("Hello"));
  });

  it("of a script says how each requirement's task ended", async () => {
    const platform = platformAt("requirements", "online pexip-vmr");
    platform.override("output_read", () => ({
      refused: null,
      origins: ["The script of Pexip ran in Contoso."],
      remarks: [],
      tables: [],
      runs: [
        {
          at: "2026-11-30T14:00:00Z",
          tasks: [
            {
              does: "Creates the equipment mailbox",
              ended: "left_out",
              changed: 1,
              already: 2,
              why: ["vmr@contoso.com: it is a UserMailbox"],
              total: 3,
            },
          ],
        },
      ],
    }));
    const stand = await standUp(RequirementsPage, platform);
    await userEvent.click(await screen.findByTestId("bring"));
    await userEvent.click(screen.getByTestId("paste-any"));
    await userEvent.paste("<<anteroom|1|");
    const task = await screen.findByTestId("understood-task");
    expect(task).toHaveAttribute("data-ended", "left_out");
    expect(task).toHaveTextContent("1 changed, 2 already right");
    expect(task).toHaveTextContent("it is a UserMailbox");
    expect(task).toHaveTextContent("2 more are in the script's log.");
    await expectAccessible(stand.container);
  });
});

describe("Exchange Online", () => {
  it("says honestly what this version cannot do, and lists what to prepare", async () => {
    const stand = await standUp(RequirementsPage, platformAt("requirements", "online"));
    const notice = screen.getByTestId("online-notice");
    expect(notice).toHaveTextContent("This version of Anteroom cannot connect to Exchange Online yet");
    expect(await opened("application.access")).toHaveTextContent("The guide is out of date here");
    expect(screen.queryByTestId("secondary"), "no check can tell anything here").toBeNull();
    await userEvent.click(screen.getByTestId("primary"));
    expect(stand.goTo).not.toHaveBeenCalled();
    expect(notice, "the primary button explains").toHaveFocus();
    await expectAccessible(stand.container);
  });
});

describe("what the product asks to be told", () => {
  it("has only its fields, saved while typing", async () => {
    const stand = await standUp(RequirementsPage, platformAt("requirements", "pexip-vmr"));
    const field = await screen.findByTestId("field-equipment");
    expect(screen.queryByTestId("field-roomList"), "another product's question").toBeNull();
    await userEvent.type(field, "vmr@");
    expect(await screen.findByText("Not an e-mail address yet")).toBeInTheDocument();
    expect(field, "nothing turns red while typing").not.toHaveAttribute("aria-invalid", "true");
    await userEvent.type(field, "contoso.com");
    await waitFor(() => expect(stand.platform.world.setups[0]?.details.equipment).toBe("vmr@contoso.com"));
    await expectAccessible(stand.container);
  });
});

describe("coming back", () => {
  it("asks nothing when nothing changed", async () => {
    const platform = platformAt("requirements");
    const first = await standUp(RequirementsPage, platform);
    await screen.findByTestId("requirement-ews.reachable");
    first.unmount();
    await standUp(RequirementsPage, platform);
    expect(screen.getByTestId("requirement-ews.reachable")).toBeInTheDocument();
    expect(platform.calls).toEqual([]);
  });

  it("says when the list cannot be read and tries again", async () => {
    const platform = platformAt("requirements");
    let broken = true;
    platform.override("requirements_list", () => {
      if (broken) throw problem("setup.not_found", { setup: "contoso" });
      return [];
    });
    await standUp(RequirementsPage, platform);
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", "setup.not_found");
    broken = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByTestId("problem")).toBeNull());
  });
});
