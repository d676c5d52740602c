import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { StepId } from "../bindings/StepId";
import { formatDay } from "../messages/format";
import { fakePlatform, type FakePlatform } from "../platform/fake/engine";
import { worldOf } from "../platform/fake/scenes";
import { problem } from "../platform/fake/world";
import { expectAccessible } from "../steps/step-stand.test-support";
import { openApp } from "./window.test-support";

async function open(step: StepId | null, scene = "", prepare?: (platform: FakePlatform) => void) {
  const platform = fakePlatform(worldOf(step, "", { scene }));
  prepare?.(platform);
  const rendered = await openApp(platform);
  return { ...rendered, platform };
}

const panel = async () => within(await screen.findByTestId("panel"));

describe("the settings", () => {
  it("open by key from any page, change at once, and are accessible", async () => {
    const { platform, container } = await open("requirements");
    await userEvent.keyboard("{Control>},{/Control}");
    const settings = await panel();
    await expectAccessible(container);
    await userEvent.click(settings.getByRole("radio", { name: "Dark" }));
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe("dark"));
    await userEvent.click(settings.getByRole("radio", { name: "Nothing moves" }));
    await waitFor(() => expect(document.documentElement.dataset.motion).toBe("always"));
    expect(platform.calls.filter((call) => call.name === "settings_set").map((call) => call.request)).toEqual(
      [
        { setting: "theme", value: "dark" },
        { setting: "reduced_motion", value: "always" },
      ],
    );
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByTestId("panel")).toBeNull());
  });

  it("write days as the chosen language does", async () => {
    await open(null);
    await userEvent.click(screen.getByTestId("open-settings"));
    await userEvent.click((await panel()).getByRole("radio", { name: /in English too/u }));
    await waitFor(() => expect(formatDay("2026-11-21T12:00:00Z")).toBe("Nov 21, 2026"));
  });

  it("save a proxy only with its address, and say why one is refused", async () => {
    const { platform } = await open(null);
    await userEvent.click(screen.getByTestId("open-settings"));
    const settings = await panel();
    await userEvent.click(settings.getByRole("radio", { name: "This one" }));
    const set = () => platform.calls.filter((call) => call.name === "settings_set").length;
    expect(set(), "it has no address yet").toBe(0);
    await userEvent.type(settings.getByTestId("proxy-address"), "ann:secret@proxy:1");
    await userEvent.click(settings.getByTestId("proxy-use"));
    expect(await settings.findByTestId("problem")).toHaveAttribute("data-code", "settings.invalid");
    await userEvent.clear(settings.getByTestId("proxy-address"));
    await userEvent.type(settings.getByTestId("proxy-address"), "http://proxy.contoso.com:8080");
    await userEvent.click(settings.getByTestId("proxy-use"));
    await waitFor(() => expect(settings.queryByTestId("problem")).toBeNull());
    expect(platform.calls.at(-1)?.request).toEqual({
      setting: "proxy",
      value: "http://proxy.contoso.com:8080",
    });
  });

  it("offer to remove passwords that were kept before", async () => {
    const { platform } = await open(null, "", (fake) => {
      const first = fake.world.setups[0];
      if (first) first.secret = { place: "credential_store", because: null, typedFor: null };
    });
    await userEvent.click(screen.getByTestId("open-settings"));
    const settings = await panel();
    expect(settings.queryByTestId("stored-passwords")).toBeNull();
    await userEvent.click(settings.getByRole("switch", { name: "Ask for the password each time" }));
    expect(await settings.findByTestId("stored-passwords")).toHaveTextContent("Contoso Ltd.");
    await userEvent.click(settings.getByTestId("remove-passwords"));
    await waitFor(() => expect(settings.queryByTestId("stored-passwords")).toBeNull());
    expect(platform.calls.some((call) => call.name === "passwords_forget")).toBe(true);
  });

  it("show what the organization has fixed, and do not let it be changed", async () => {
    await open(null, "managed");
    await userEvent.click(screen.getByTestId("open-settings"));
    const settings = await panel();
    expect(settings.getByRole("radio", { name: "As the system says" })).toBeDisabled();
    expect(settings.getByRole("switch", { name: "Look for a newer version" })).toBeDisabled();
    expect(settings.getAllByText("Your organization has fixed this.")).toHaveLength(2);
  });

  it("let the window open although they cannot be read", async () => {
    await open(null, "", (fake) => {
      fake.override("settings_open", () => {
        throw problem("internal.bug");
      });
    });
    await userEvent.click(screen.getByTestId("open-settings"));
    expect(await (await panel()).findByTestId("problem")).toHaveAttribute("data-code", "internal.bug");
  });
});

describe("the support bundle", () => {
  it("is shown whole before it is saved, and what is saved is what was shown", async () => {
    const { platform, container } = await open("requirements");
    await userEvent.click(screen.getByTestId("open-support"));
    const support = await panel();
    expect(support.queryByTestId("support-save"), "there is nothing to save yet").toBeNull();
    await userEvent.click(support.getByTestId("support-prepare"));
    await userEvent.click(await support.findByRole("tab", { name: "logs/anteroom.log" }));
    expect(support.getByTestId("support-text")).toHaveTextContent("code=auth.rejected host-1");
    await expectAccessible(container);
    platform.chosenFile = "/home/you/anteroom-support.zip";
    await userEvent.click(support.getByTestId("support-save"));
    expect(await support.findByTestId("support-saved")).toHaveTextContent("anteroom-support.zip");
    const prepared = platform.calls.filter((call) => call.name === "support_prepare");
    expect(prepared, "it was put together once").toHaveLength(1);
  });

  it("is offered once after a mistake", async () => {
    await open(null, "crashed");
    const bar = await screen.findByTestId("crash");
    expect(bar).toHaveTextContent("crash-20261129T141516Z-7.txt");
    await userEvent.click(within(bar).getByRole("button", { name: "Look at the bundle" }));
    expect((await panel()).getByTestId("support-prepare")).toBeInTheDocument();
    expect(screen.queryByTestId("crash")).toBeNull();
  });
});

describe("about", () => {
  it("says what this is, what is new, and that nothing is sent", async () => {
    const { container } = await open(null);
    await userEvent.click(screen.getByTestId("open-about"));
    const about = await panel();
    expect(await about.findByText("Version 0.2.0")).toBeInTheDocument();
    expect(about.getByText(/No telemetry, no crash upload/u)).toBeInTheDocument();
    const settings = within(about.getByTestId("release-notes")).getAllByRole("listitem")[0];
    expect(settings, "without the signs it is written with").toHaveTextContent(
      /^Settings, and anteroom-cli settings: theme and proxy\.$/u,
    );
    await expectAccessible(container);
  });
});

describe("a problem", () => {
  it("leads to the logs from its details", async () => {
    const { platform } = await open(null, "", (fake) => {
      fake.override("setup_open", () => {
        throw problem("setup.unreadable", { file: "x" });
      });
    });
    await userEvent.click(screen.getByText("Contoso Ltd."));
    const told = within(await screen.findByTestId("problem"));
    await userEvent.click(told.getByText("Open the logs folder"));
    expect(platform.calls.some((call) => call.name === "logs_open")).toBe(true);
  });
});
