import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { fakePlatform } from "../platform/fake/engine";
import { worldOf } from "../platform/fake/scenes";
import { loadDraft, saveDraft } from "../steps/rooms/rooms-draft";
import { expectAccessible } from "../steps/step-stand.test-support";
import { openApp } from "./window.test-support";

async function open(scene = "") {
  const platform = fakePlatform(worldOf(null, scene, {}));
  const rendered = await openApp(platform);
  await userEvent.click(screen.getByRole("button", { name: "More for Contoso Ltd." }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Forget" }));
  await screen.findByTestId("forget-goes");
  const asked = () =>
    platform.calls.filter((call) => call.name === "setup_forget").map((call) => call.request);
  return { ...rendered, platform, asked };
}

beforeEach(() => localStorage.clear());

describe("forgetting a customer", () => {
  it("shows what goes and what stays before anything is gone, and cancelling keeps it", async () => {
    const { platform, asked } = await open();
    const goes = within(screen.getByTestId("forget-goes"));
    expect(goes.getByText(/1,240 meetings and 86 people/u)).toBeInTheDocument();
    expect(goes.getByText(/planner\.sqlite\.sealed/u)).toBeInTheDocument();
    expect(within(screen.getByTestId("forget-stays")).getByText(/the service account/u)).toBeInTheDocument();
    await expectAccessible(document.body);
    await userEvent.click(await screen.findByTestId("dialog-cancel"));
    expect(asked()).toEqual([]);
    expect(platform.world.setups).toHaveLength(3);
  });

  it("takes everything along unless it is left out, and what was typed for the rooms too", async () => {
    const { platform, asked } = await open();
    const id = platform.world.setups.find((setup) => setup.name === "Contoso Ltd.")?.id ?? "";
    saveDraft(id, "lobby@contoso.com");
    saveDraft("unheard-of", "lobby@fabrikam.com");
    await userEvent.click(await screen.findByTestId("dialog-primary"));
    await waitFor(() => expect(screen.queryByTestId("setup-Contoso Ltd.")).toBeNull());
    expect(asked()).toEqual([{ setup: id, beside: true, logs: true, papers: true, elsewhere: false }]);
    expect(await screen.findByTestId("notice")).toHaveTextContent("Contoso Ltd. was forgotten.");
    expect([loadDraft(id), loadDraft("unheard-of")], "rooms of customers who are gone").toEqual(["", ""]);
  });

  it("leaves the logs and a planner elsewhere alone when they are not ticked", async () => {
    const { asked } = await open("planner-elsewhere");
    expect(screen.getByTestId("forget-elsewhere"), "nobody asked for it").not.toBeChecked();
    await userEvent.click(screen.getByTestId("forget-logs"));
    await userEvent.click(await screen.findByTestId("dialog-primary"));
    await waitFor(() => expect(asked()).toHaveLength(1));
    expect(asked()[0]).toMatchObject({ logs: false, elsewhere: false });
  });

  it("waits for whoever is using the planner", async () => {
    await open("planner-held");
    expect(screen.getByTestId("forget-holder")).toHaveTextContent("anteroom-cli import");
    expect(screen.getByTestId("dialog-primary")).toBeDisabled();
  });

  it("tells what is still there", async () => {
    await open("store-locked");
    await userEvent.click(await screen.findByTestId("dialog-primary"));
    expect(await screen.findByTestId("forget-left")).toHaveTextContent(
      "The password in the credential store",
    );
    expect(screen.queryByTestId("dialog-primary"), "there is nothing to forget once more").toBeNull();
  });
});
