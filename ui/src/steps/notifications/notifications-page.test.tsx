import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { problem } from "../../platform/fake/world";
import { expectAccessible, platformAt, standUp } from "../step-stand.test-support";
import { NotificationsPage } from "./notifications-page";

describe("the notifications step", () => {
  it("explains the switch and that it is set back", async () => {
    const { container } = await standUp(NotificationsPage, platformAt("notifications"));
    expect(await screen.findByRole("switch")).toBeChecked();
    expect(screen.getByText(/even if the app closes in between/u)).toBeInTheDocument();
    await expectAccessible(container);
  });

  it("counts what would be sent, and to how many people", async () => {
    const { container } = await standUp(NotificationsPage, platformAt("notifications"));
    await userEvent.click(await screen.findByTestId("count"));
    expect(await screen.findByText(/e-mails$/u)).toBeInTheDocument();
    expect(screen.getByText(/^to .* people$/u)).toBeInTheDocument();
    await expectAccessible(container);
  });

  it("keeps the choice at once", async () => {
    const { platform } = await standUp(NotificationsPage, platformAt("notifications"));
    await userEvent.click(await screen.findByRole("switch"));
    await waitFor(() => expect(platform.world.setups[0]?.silenceNotifications).toBe(false));
    expect(screen.getByText("The planner sends an e-mail for each imported meeting.")).toBeInTheDocument();
  });

  it("moves the switch back when the choice could not be kept", async () => {
    const platform = platformAt("notifications");
    platform.override("notifications_set", () => {
      throw problem("settings.unwritable", { file: "setup.json" });
    });
    const { goTo } = await standUp(NotificationsPage, platform);
    await userEvent.click(await screen.findByRole("switch"));
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", "settings.unwritable");
    expect(screen.getByRole("switch")).toBeChecked();
    await userEvent.click(screen.getByTestId("primary"));
    expect(goTo, "the proposal could not be kept either").not.toHaveBeenCalled();
  });

  it("writes the proposal once when going on, and not again later", async () => {
    const platform = platformAt("notifications");
    const first = await standUp(NotificationsPage, platform);
    await screen.findByRole("switch");
    await userEvent.click(screen.getByTestId("primary"));
    await waitFor(() => expect(first.goTo).toHaveBeenCalledWith("import"));
    first.unmount();
    const again = await standUp(NotificationsPage, platform);
    await screen.findByRole("switch");
    await userEvent.click(screen.getByTestId("primary"));
    await waitFor(() => expect(again.goTo).toHaveBeenCalledWith("import"));
    expect(again.asked("notifications_set"), "nothing changed, nothing is written").toBe(0);
  });
});
