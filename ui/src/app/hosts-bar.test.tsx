import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { fakePlatform } from "../platform/fake/engine";
import { worldOf } from "../platform/fake/scenes";
import { expectAccessible } from "../steps/step-stand.test-support";
import { openApp } from "./window.test-support";

async function open(step: "requirements" | "service_account" | "exchange" | "import", scene: string) {
  const platform = fakePlatform(worldOf(step, scene, {}));
  const rendered = await openApp(platform);
  return { ...rendered, platform };
}

describe("hosts that came with a setup file", () => {
  it("are shown on every step, all of them with what they are for", async () => {
    for (const step of ["requirements", "service_account", "exchange", "import"] as const) {
      const { container, unmount } = await open(step, "from-file");
      const list = within(screen.getByTestId("hosts"));
      expect(list.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
        "mail.contoso.com: Exchange",
        "autodiscover.fabrikam.example: Autodiscover",
        "dc1.fabrikam.example: Active Directory",
      ]);
      await expectAccessible(container);
      unmount();
    }
  });

  it("are confirmed as they were shown, and asked about no more", async () => {
    const { platform } = await open("service_account", "from-file");
    await userEvent.click(screen.getByTestId("hosts-confirm"));
    await waitFor(() => expect(screen.queryByTestId("hosts")).toBeNull());
    const [call] = platform.calls.filter(({ name }) => name === "hosts_confirm");
    expect((call?.request as { hosts: string[] }).hosts).toEqual([
      "mail.contoso.com",
      "autodiscover.fabrikam.example",
      "dc1.fabrikam.example",
    ]);
  });

  it("are no word where a person typed them", async () => {
    await open("service_account", "");
    expect(screen.queryByTestId("hosts")).toBeNull();
  });

  it("are said to be in the way of a test, which was not begun", async () => {
    const { platform } = await open("service_account", "from-file");
    await userEvent.click(screen.getByTestId("primary"));
    const told = await screen.findByTestId("problem");
    expect(told).toHaveAttribute("data-code", "setup.host_unconfirmed");
    expect(told).toHaveTextContent("dc1.fabrikam.example");
    expect(platform.calls.some(({ name }) => name === "account_test")).toBe(true);
  });
});
