import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { fakePlatform, type FakePlatform } from "../platform/fake/engine";
import { worldOf } from "../platform/fake/scenes";
import { viewOf } from "../platform/fake/view";
import { findSetup, problem } from "../platform/fake/world";
import type { StepId } from "../bindings/StepId";
import { expectAccessible } from "../steps/step-stand.test-support";
import { openApp } from "./window.test-support";

async function open(step: StepId | null, scene = "", prepare?: (platform: FakePlatform) => void) {
  const platform = fakePlatform(worldOf(step, scene, {}));
  prepare?.(platform);
  const rendered = await openApp(platform);
  return { ...rendered, platform };
}

const title = () => screen.getByTestId("page-title");

describe("the start", () => {
  it("asks for the window once there is something to show", async () => {
    const { platform } = await open(null);
    await waitFor(() => expect(platform.world.isShown).toBe(true));
  });

  it("goes straight to the step of the setup that was open, and shows nothing before", async () => {
    const platform = fakePlatform(worldOf("rooms", "", {}));
    const answers: (() => void)[] = [];
    platform.override("setup_open", async (world, { setup }) => {
      await new Promise<void>((resolve) => answers.push(resolve));
      return viewOf(findSetup(world, setup));
    });
    const opened = openApp(platform);
    await waitFor(() => expect(platform.calls.at(-1)?.name).toBe("setup_open"));
    await act(() => Promise.resolve());
    expect(screen.queryByTestId("page-title"), "no page flashes by").toBeNull();
    expect(platform.world.isShown, "the window waits for its page").toBe(false);
    answers.forEach((answer) => answer());
    await opened;
    await waitFor(() => expect(platform.world.isShown).toBe(true));
    expect(title()).toHaveTextContent("rooms");
  });

  it("says what does not work without a session bus", async () => {
    await open(null, "", (platform) => {
      platform.world.hasSessionBus = false;
    });
    expect(screen.getByTestId("no-session-bus")).toHaveTextContent(
      "Passwords are kept until you close this window",
    );
  });

  it("says nothing of a session bus that is there", async () => {
    await open(null);
    expect(screen.queryByTestId("no-session-bus")).toBeNull();
  });
});

describe("the system's menu", () => {
  it("leads to the keys the window has", async () => {
    const { platform } = await open(null);
    act(() => platform.choose("help"));
    expect(await screen.findByRole("dialog")).toHaveTextContent("Alt+←");
  });
});

describe("the rail during an import", () => {
  it("counts rooms as the page does, and does not offer to resume what runs", async () => {
    await open("import", "running", (platform) => {
      platform.world.pause = () => new Promise(() => undefined);
    });
    const during = await screen.findByTestId("import-during");
    const counted = /(\d+) of (\d+) rooms/u.exec(during.textContent);
    expect(counted, "the page counts rooms").not.toBeNull();
    const [, done, total] = counted ?? [];
    const rail = screen.getByTestId("step-import");
    await waitFor(() => expect(rail).toHaveTextContent(`${done} of ${total} rooms imported`));
    expect(rail).not.toHaveTextContent("resumed");
  });

  it("does not offer to resume what has just ended, however late the setup's state comes", async () => {
    let go: () => void = () => undefined;
    const { platform } = await open("import", "running", (prepared) => {
      prepared.world.pause = () => new Promise((resolve) => (go = resolve));
    });
    await screen.findByTestId("import-during");
    platform.override("setup_save", () => new Promise(() => undefined));
    platform.world.pause = () => Promise.resolve();
    go();
    await screen.findByTestId("import-result");
    const rail = screen.getByTestId("step-import");
    expect(rail).toHaveTextContent(/\d+ of \d+ rooms imported$/u);
    expect(rail).not.toHaveTextContent("resumed");
  });
});

describe("the start page", () => {
  it("lists setups and is accessible", async () => {
    const { container } = await open(null);
    const list = within(screen.getByTestId("setups"));
    expect(list.getByTestId("setup-Contoso Ltd.")).toHaveTextContent("Step 4, Rooms · 480 rooms");
    expect(list.getByTestId("setup-Fabrikam GmbH & Co. KG")).toHaveTextContent("Import can be resumed");
    expect(document.title).toBe("Connect meeting rooms with the planner – Anteroom");
    await expectAccessible(container);
  });

  it("creates a setup and opens its first step", async () => {
    const { platform } = await open(null, "empty");
    await userEvent.click(screen.getByTestId("new-setup"));
    await userEvent.click(await screen.findByTestId("dialog-primary"));
    expect(screen.getByTestId("field-name"), "pressed too early, it leads to the field").toHaveFocus();
    await userEvent.type(await screen.findByTestId("field-name"), "  Northwind  {Enter}");
    await waitFor(() => expect(title()).toHaveTextContent("Choose the product"));
    expect(screen.getByTestId("setup-name")).toHaveTextContent("Northwind");
    expect(platform.world.last).toBe(platform.world.setups[0]?.id);
  });

  it("keeps the name when it is taken, and says so", async () => {
    await open(null);
    await userEvent.click(screen.getByTestId("new-setup"));
    await userEvent.type(await screen.findByTestId("field-name"), "contoso ltd.{Enter}");
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", "setup.name_taken");
    expect(screen.getByTestId("field-name")).toHaveValue("contoso ltd.");
    await expectAccessible(document.body);
  });

  it.each([
    ["Duplicate", "Contoso Ltd. (copy)"],
    ["Rename", "Contoso Ltd.!"],
  ])("offers %s", async (what, name) => {
    const { platform } = await open(null);
    await userEvent.click(screen.getByRole("button", { name: "More for Contoso Ltd." }));
    await userEvent.click(screen.getByRole("menuitem", { name: what }));
    if (what === "Rename") {
      await userEvent.type(await screen.findByTestId("field-name"), "!");
    }
    await userEvent.click(await screen.findByTestId("dialog-primary"));
    expect(await screen.findByTestId(`setup-${name}`)).toBeInTheDocument();
    expect(platform.world.setups.some((setup) => setup.name === name)).toBe(true);
  });

  it("asks before it forgets, and cancelling keeps the setup", async () => {
    const { platform } = await open(null);
    const ask = async () => {
      await userEvent.click(screen.getByRole("button", { name: "More for Contoso Ltd." }));
      await userEvent.click(screen.getByRole("menuitem", { name: "Forget" }));
    };
    await ask();
    await userEvent.click(await screen.findByTestId("dialog-cancel"));
    expect(platform.world.setups).toHaveLength(3);
    await ask();
    await screen.findByTestId("forget-goes");
    await userEvent.click(await screen.findByTestId("dialog-primary"));
    await waitFor(() => expect(screen.queryByTestId("setup-Contoso Ltd.")).toBeNull());
    expect(platform.world.setups).toHaveLength(2);
    expect(screen.getByTestId("notice")).toHaveTextContent("Contoso Ltd. was forgotten.");
  });

  it("exports to the chosen file and imports from one", async () => {
    const { platform } = await open(null);
    platform.chosenFile = "/home/you/contoso.anteroom.json";
    await userEvent.click(screen.getByRole("button", { name: "More for Contoso Ltd." }));
    await userEvent.click(screen.getByRole("menuitem", { name: "Export" }));
    expect(await screen.findByTestId("notice")).toHaveTextContent(
      "The setup was exported without its password.",
    );
    await userEvent.click(screen.getByRole("button", { name: "Import a setup" }));
    expect(await screen.findByTestId("setup-Imported setup")).toBeInTheDocument();
    platform.chosenFile = "/home/you/holiday.png";
    await userEvent.click(screen.getByRole("button", { name: "Import a setup" }));
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", "setup.unreadable");
  });

  it("starts practice mode in the chosen size", async () => {
    const { platform } = await open(null, "empty");
    await userEvent.click(screen.getByTestId("practice-medium"));
    await userEvent.click(screen.getByTestId("practice-mode"));
    await waitFor(() => expect(screen.getByTestId("setup-name")).toHaveTextContent("Practice"));
    expect(platform.calls.find((call) => call.name === "practice_start")?.request).toEqual({
      rooms: 200,
      meetingsPerRoom: 200,
      fromNothing: false,
    });
  });

  it("starts practice mode with nothing prepared", async () => {
    const { platform } = await open(null, "empty");
    await userEvent.click(screen.getByTestId("practice-from-nothing"));
    await userEvent.click(screen.getByTestId("practice-mode"));
    await waitFor(() => expect(title()).toHaveTextContent("Choose the product"));
    expect(platform.calls.find((call) => call.name === "practice_start")?.request).toMatchObject({
      fromNothing: true,
    });
  });

  it("says when practice mode cannot start, and lets it be tried again", async () => {
    const { platform } = await open(null, "empty", (fake) => (fake.world.scene = "practice-failed"));
    await userEvent.click(screen.getByTestId("practice-mode"));
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", "practice.failed");
    platform.world.scene = "";
    await userEvent.click(screen.getByTestId("practice-mode"));
    await waitFor(() => expect(screen.getByTestId("setup-name")).toBeInTheDocument());
  });

  it("tells of files it could not read", async () => {
    await open(null, "empty", (fake) => fake.world.unreadable.push("broken.json"));
    expect(screen.getByText("One setup file cannot be read and was left as it is")).toBeInTheDocument();
  });

  it("tells of setups a newer version wrote", async () => {
    await open(null, "empty", (fake) => fake.world.newer.push("Contoso"));
    expect(
      screen.getByText("One setup was written by a newer version of Anteroom and was left as it is"),
    ).toBeInTheDocument();
    expect(screen.getByText("Contoso")).toBeInTheDocument();
  });
});

describe("another program at the planner", () => {
  it("is named with the time it began, and gone from the page when it has ended", async () => {
    let holder: { program: string; since: string } | null = {
      program: "anteroom-cli import",
      since: "2026-11-21T13:30:00Z",
    };
    const { platform } = await open("exchange", "", (fake) => {
      const view = () => {
        const [setup] = fake.world.setups;
        if (setup === undefined) throw new Error("there is a setup");
        return { ...viewOf(setup), plannerHolder: holder };
      };
      fake.override("setup_open", view);
      fake.override("setup_save", view);
    });
    expect(await screen.findByTestId("planner-holder")).toHaveTextContent("anteroom-cli import");
    holder = null;
    window.dispatchEvent(new Event("focus"));
    await waitFor(() => expect(screen.queryByTestId("planner-holder")).not.toBeInTheDocument());
    expect(platform.calls.some((call) => call.name === "setup_save")).toBe(true);
  });
});

describe("a planner whose file was deleted", () => {
  it("is missed before a new one takes its place", async () => {
    await open("import", "", (fake) => {
      const view = () => {
        const [setup] = fake.world.setups;
        if (setup === undefined) throw new Error("there is a setup");
        return { ...viewOf(setup), plannerGone: true };
      };
      fake.override("setup_open", view);
      fake.override("setup_save", view);
    });
    expect(await screen.findByTestId("planner-gone")).toHaveTextContent("its numbers begin anew");
  });
});

describe("coming back", () => {
  it.each<[StepId, string]>([
    ["requirements", "Check what has to be in place"],
    ["service_account", "Enter the service account"],
    ["exchange", "Connect to Exchange"],
  ])("opens the setup that was open last at %s", async (step, heading) => {
    const { container } = await open(step);
    await waitFor(() => expect(title()).toHaveTextContent(heading));
    expect(screen.getByTestId(`step-${step}`)).toHaveAttribute("aria-current", "step");
    await expectAccessible(container);
  });

  it("shows the list and the reason when that setup cannot be opened", async () => {
    await open("exchange", "", (fake) => {
      fake.override("setup_open", () => {
        throw problem("setup.unreadable", { file: "contoso.json" });
      });
    });
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", "setup.unreadable");
    expect(screen.getByTestId("new-setup")).toBeInTheDocument();
  });

  it("says when the engine gives no list, and tries again", async () => {
    let broken = true;
    const { container } = await open(null, "", (fake) => {
      fake.override("session_open", () => {
        if (broken) throw problem("settings.unwritable");
        return {
          setups: [],
          last: null,
          unreadable: [],
          newer: [],
          unforgotten: [],
          version: "0.1.0",
          dataFolder: "/tmp",
          hasSessionBus: true,
        };
      });
    });
    expect(title()).toHaveTextContent("Anteroom cannot read its setups");
    await expectAccessible(container);
    broken = false;
    await userEvent.click(screen.getByTestId("primary"));
    expect(await screen.findByTestId("new-setup")).toBeInTheDocument();
  });
});

describe("the rail", () => {
  it("says what a step waits for and does not open it", async () => {
    const { platform } = await open("service_account");
    const rooms = await screen.findByTestId("step-rooms");
    expect(rooms).toHaveAttribute("aria-disabled", "true");
    expect(rooms).toHaveAccessibleName("4. Rooms: Waits for Exchange");
    await userEvent.click(rooms);
    expect(platform.calls.some((call) => call.name === "setup_save")).toBe(false);
    expect(title()).toHaveTextContent("Enter the service account");
  });

  it("goes forth and back without asking for anything but where the person is", async () => {
    const { platform } = await open("exchange");
    await screen.findByTestId("step-exchange");
    platform.calls.length = 0;
    await userEvent.click(screen.getByTestId("back"));
    await waitFor(() => expect(title()).toHaveTextContent("Enter the service account"));
    expect(title(), "the focus moves to the heading").toHaveFocus();
    await userEvent.click(screen.getByTestId("primary"));
    await waitFor(() => expect(title()).toHaveTextContent("Connect to Exchange"));
    expect(platform.calls).toEqual([
      { name: "setup_save", request: { setup: "contoso", step: "service_account" } },
      { name: "setup_save", request: { setup: "contoso", step: "exchange" } },
    ]);
  });

  it("carries what was typed into the rail and keeps it on the way", async () => {
    await open("service_account");
    await userEvent.type(await screen.findByTestId("field-userName"), "9");
    await userEvent.click(screen.getByTestId("step-exchange"));
    await waitFor(() =>
      expect(screen.getByTestId("step-service_account")).toHaveTextContent("CONTOSO\\svc-rooms9"),
    );
    await userEvent.click(screen.getByTestId("step-service_account"));
    expect(await screen.findByTestId("field-userName")).toHaveValue("CONTOSO\\svc-rooms9");
  });

  it("goes back to all setups from the first step", async () => {
    const { platform } = await open("requirements");
    await userEvent.click(await screen.findByTestId("back"));
    expect(await screen.findByTestId("new-setup")).toBeInTheDocument();
    expect(platform.world.last, "the next start shows the list").toBeNull();
  });

  it("shows when the place could not be saved, and stays on the page", async () => {
    await open("exchange", "", (fake) => {
      fake.override("setup_save", () => {
        throw problem("settings.unwritable");
      });
    });
    await userEvent.click(await screen.findByTestId("step-service_account"));
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", "settings.unwritable");
    expect(title()).toHaveTextContent("Enter the service account");
  });
});

describe("a script", () => {
  it("is saved to the chosen file, and a failure is told beside it", async () => {
    const { platform } = await open("requirements");
    const row = await screen.findByTestId("requirement-account.impersonation");
    await userEvent.click(within(row).getByRole("button"));
    const save = await within(row).findByRole("button", { name: "Save as .ps1" });
    await userEvent.click(save);
    expect(
      platform.calls.some((call) => call.name === "script_save"),
      "the dialog was closed",
    ).toBe(false);
    platform.chosenFile = "C:\\scripts\\impersonation.ps1";
    await userEvent.click(save);
    expect(await within(row).findByText("Saved to C:\\scripts\\impersonation.ps1")).toBeInTheDocument();
    platform.override("script_save", () => {
      throw problem("output.unwritable", { file: "impersonation.ps1" });
    });
    await userEvent.click(save);
    expect(await within(row).findByTestId("problem")).toHaveAttribute("data-code", "output.unwritable");
  });
});

describe("the shortcuts", () => {
  it("stand in a list that ? opens and Escape closes", async () => {
    await open("requirements");
    await screen.findByTestId("step-requirements");
    await userEvent.keyboard("?");
    expect(await screen.findByRole("dialog")).toHaveTextContent("Back to the page before");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("leave a question mark in a field alone", async () => {
    await open("service_account");
    await userEvent.type(await screen.findByTestId("field-userName"), "?");
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
