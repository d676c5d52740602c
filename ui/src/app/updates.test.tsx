import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { fakePlatform } from "../platform/fake/engine";
import { worldOf } from "../platform/fake/scenes";
import { PlatformContext } from "../platform/platform-context";
import { expectAccessible } from "../steps/step-stand.test-support";
import { openApp } from "./window.test-support";
import { UpdatesSection } from "./updates-section";

function openSection(scene: string) {
  const platform = fakePlatform(worldOf(null, scene, {}));
  const rendered = render(
    <PlatformContext value={platform}>
      <FluentProvider theme={webLightTheme}>
        <UpdatesSection />
      </FluentProvider>
    </PlatformContext>,
  );
  return { ...rendered, platform };
}

async function openStart(scene: string) {
  const platform = fakePlatform(worldOf(null, scene, {}));
  const rendered = await openApp(platform);
  return { ...rendered, platform };
}

describe("the section about updates", () => {
  it.each([
    ["", "does not look for newer versions by itself"],
    ["managed", "package manager brings updates"],
    ["for-all", "administrator installs updates"],
    ["forbidden-updates", "does not let Anteroom look"],
    ["no-place", "knows no place"],
  ])("says who brings them: %s", async (scene, words) => {
    const { container } = openSection(scene);
    expect(await screen.findByText(new RegExp(words, "u"))).toBeInTheDocument();
    await expectAccessible(container);
  });

  it.each(["managed", "forbidden-updates", "no-place"])(
    "offers no look where none is allowed: %s",
    async (scene) => {
      openSection(scene);
      await screen.findByText(/You have Anteroom 0\.2\.0/u);
      expect(screen.queryByTestId("updates-look")).toBeNull();
    },
  );

  it("tells of a policy nobody can follow", async () => {
    const { container } = openSection("bad-policy forbidden-updates");
    expect(await screen.findByTestId("policy-faults")).toHaveTextContent(
      "others than the system may write it",
    );
    await expectAccessible(container);
  });

  it("looks when asked, and says that there is nothing newer", async () => {
    const { platform } = openSection("");
    await userEvent.click(await screen.findByTestId("updates-look"));
    expect(await screen.findByText(/That is the newest version/u)).toBeInTheDocument();
    const asked = platform.calls.filter(({ name }) => name === "update_check").map(({ request }) => request);
    expect(asked).toEqual([{ asked: false }, { asked: true }]);
  });

  it("tells what is in the way of a look, which can be tried again", async () => {
    openSection("offline");
    await userEvent.click(await screen.findByTestId("updates-look"));
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", "net.dns.not_found");
  });

  it("shows what is new, and installs on a click alone", async () => {
    const { container, platform } = openSection("update");
    expect(await screen.findByText(/twice as fast/u)).toBeInTheDocument();
    await expectAccessible(container);
    expect(platform.calls.some(({ name }) => name === "update_install")).toBe(false);
    await userEvent.click(screen.getByTestId("updates-install"));
    expect(await screen.findByText(/Anteroom closes/u)).toBeInTheDocument();
  });

  it("names the file where the person unpacks it", async () => {
    openSection("update by-hand");
    await userEvent.click(await screen.findByTestId("updates-install"));
    expect(await screen.findByText(/anteroom-0\.3\.0-linux-x86_64\.tar\.gz/u)).toBeInTheDocument();
  });
});

describe("the bar on the start page", () => {
  it("is not there while nobody wants to know", async () => {
    await openStart("");
    expect(screen.queryByTestId("updates-bar")).toBeNull();
  });

  it("waits for an import, and is gone for good once it was dismissed", async () => {
    const { container } = await openStart("update importing");
    await screen.findByTestId("updates-bar");
    await userEvent.click(screen.getByTestId("updates-install"));
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", "update.busy");
    await expectAccessible(container);
    await userEvent.click(within(screen.getByTestId("updates-bar")).getByRole("button", { name: "Dismiss" }));
    await waitFor(() => expect(screen.queryByTestId("updates-bar")).toBeNull());
  });

  it("offers nothing to install where an administrator does", async () => {
    await openStart("update for-all");
    expect(await screen.findByTestId("updates-bar")).toHaveTextContent("An administrator installs updates");
    expect(screen.queryByTestId("updates-install")).toBeNull();
  });
});
