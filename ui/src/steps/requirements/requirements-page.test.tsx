import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { problem } from "../../platform/fake/world";
import { expectAccessible, platformAt, standUp } from "../step-stand.test-support";
import { RequirementsPage } from "./requirements-page";

describe("the environment", () => {
  it("has to be chosen, and the list follows", async () => {
    const stand = await standUp(RequirementsPage, platformAt("requirements", "empty"));
    await userEvent.click(screen.getByTestId("primary"));
    expect(
      screen.getByTestId("environment-on_premises"),
      "one error takes the focus to its field",
    ).toHaveFocus();
    await expectAccessible(stand.container);
    await userEvent.click(screen.getByTestId("environment-on_premises"));
    expect(await screen.findByTestId("requirement-ews.reachable")).toBeInTheDocument();
    await userEvent.click(screen.getByTestId("primary"));
    expect(stand.goTo).toHaveBeenCalledWith("service_account");
  });

  it("says honestly what this version cannot do", async () => {
    const stand = await standUp(RequirementsPage, platformAt("requirements", "online"));
    const notice = screen.getByTestId("online-notice");
    expect(notice).toHaveTextContent("This version of Anteroom cannot connect to Exchange Online yet");
    await userEvent.click(screen.getByTestId("primary"));
    expect(stand.goTo).not.toHaveBeenCalled();
    expect(notice, "the primary button explains").toHaveFocus();
    await expectAccessible(stand.container);
  });
});

describe("the checklist", () => {
  it("opens to why, how and the script, and is confirmed by hand where no check can tell", async () => {
    const stand = await standUp(RequirementsPage, platformAt("requirements"));
    const row = await screen.findByTestId("requirement-users.imported");
    expect(row).toHaveAttribute("data-state", "open");
    await userEvent.click(within(row).getByRole("button"));
    expect(row).toHaveTextContent("Why it matters");
    await userEvent.click(screen.getByTestId("confirm-users.imported"));
    await waitFor(() => expect(row).toHaveAttribute("data-state", "met"));
    expect(row).toHaveTextContent("Confirmed by you");
    await userEvent.click(screen.getByTestId("confirm-users.imported"));
    await waitFor(() => expect(row).toHaveAttribute("data-state", "open"));
    await expectAccessible(stand.container);
  });

  it("shows the script with its undo beside it and copies exactly its text", async () => {
    const stand = await standUp(RequirementsPage, platformAt("requirements"));
    const row = await screen.findByTestId("requirement-account.impersonation");
    await userEvent.click(within(row).getByRole("button"));
    await userEvent.click(within(row).getByRole("button", { name: "Copy the script" }));
    expect(stand.platform.copied[0]).toMatch(/^New-ManagementScope[^]*'Planner rooms'$/u);
    await userEvent.click(within(row).getByRole("tab", { name: "Undo script" }));
    await userEvent.click(within(row).getByRole("button", { name: /Cop/u }));
    expect(stand.platform.copied.at(-1)).toContain("Remove-ManagementRoleAssignment");
    await expectAccessible(stand.container);
  });

  it("leads to the step whose test verifies it", async () => {
    const stand = await standUp(RequirementsPage, platformAt("requirements"));
    const row = await screen.findByTestId("requirement-ews.reachable");
    await userEvent.click(within(row).getByRole("button"));
    await userEvent.click(within(row).getByRole("button", { name: "Check it in step 3: Exchange" }));
    expect(stand.goTo).toHaveBeenCalledWith("exchange");
  });

  it("asks nothing when the person comes back without a change", async () => {
    const platform = platformAt("requirements");
    const first = await standUp(RequirementsPage, platform);
    await screen.findByTestId("requirement-ews.reachable");
    first.unmount();
    await standUp(RequirementsPage, platform);
    expect(screen.getByTestId("requirement-ews.reachable")).toBeInTheDocument();
    expect(platform.calls).toEqual([]);
  });

  it("says when it cannot be read and tries again", async () => {
    const platform = platformAt("requirements");
    let broken = true;
    platform.override("requirements_list", () => {
      if (broken) throw problem("setup.unreadable");
      return [];
    });
    const stand = await standUp(RequirementsPage, platform);
    await screen.findByTestId("problem");
    expect(stand.asked("requirements_list"), "a failure is not repeated by itself").toBe(1);
    broken = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByTestId("problem")).toBeNull());
  });
});
