import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { fakePlatform } from "../platform/fake/engine";
import { worldOf } from "../platform/fake/scenes";
import { expectAccessible } from "../steps/step-stand.test-support";
import { openApp } from "./window.test-support";

const right = "account.impersonation";

async function setRight() {
  const platform = fakePlatform(worldOf("requirements", "checked", {}));
  const rendered = await openApp(platform);
  const row = await screen.findByTestId(`requirement-${right}`);
  const [head] = within(row).getAllByRole("button");
  if (head?.getAttribute("aria-expanded") !== "true") {
    await userEvent.click(head ?? row);
  }
  await userEvent.click(await screen.findByTestId(`set-${right}`));
  return { ...rendered, platform, bar: await screen.findByTestId(`waits-${right}`) };
}

describe("a room whose permission was set", () => {
  const denied = "room-room-0013@contoso.com";
  const shown = (status: string) =>
    Number(/\d+/u.exec(screen.getByTestId(`filter-${status}`).textContent)?.[0]);

  it("waits with its clock instead of needing attention, and is ready once it is in force", async () => {
    // The table draws as many rows as its place is high, which nothing has here.
    vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
    const { container } = await openApp(fakePlatform(worldOf("rooms", "validated", {})));
    fireEvent.change(await screen.findByTestId("field-filter"), { target: { value: "room-0013" } });
    const before = shown("problem");
    await userEvent.click(await screen.findByTestId(denied));
    await userEvent.click(await screen.findByTestId(`set-${right}`));
    await waitFor(() => expect(screen.getByTestId(denied)).toHaveTextContent("Not in force yet"));
    const waiting = shown("waiting");
    expect(waiting, "all rooms that were refused for it").toBeGreaterThan(1);
    expect(shown("problem"), "and none of them counts as a problem").toBe(before - waiting);
    expect(await screen.findByTestId("panel")).toHaveTextContent(/Set at .+ In force by .+ at the latest/u);
    await expectAccessible(container);
    await userEvent.click(screen.getByRole("button", { name: "Look now" }));
    await waitFor(() => expect(screen.getByTestId(denied)).toHaveTextContent("Ready"));
    expect(screen.queryByTestId("filter-waiting")).toBeNull();
  });
});

describe("what was set and is not in force yet", () => {
  it("is waited for in sight, with since when, until when and when it is looked at again", async () => {
    const { bar, container, platform } = await setRight();
    expect(bar).toHaveTextContent(/Set at .+ In force by .+ at the latest; Anteroom looks again at /u);
    expect(platform.calls.find(({ name }) => name === "remedy_done")?.request).toMatchObject({
      remedy: right,
      done: true,
    });
    await expectAccessible(container);
  });

  it("is looked at when a person wants to know, and goes once it is in force", async () => {
    const { platform } = await setRight();
    await userEvent.click(screen.getByRole("button", { name: "Look now" }));
    await waitFor(() => expect(screen.queryByTestId(`waits-${right}`)).toBeNull());
    expect(platform.calls.find(({ name }) => name === "requirements_check")?.request).toMatchObject({
      setRight: true,
    });
  });

  it("is looked at by itself when its time has come", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      const { platform } = await setRight();
      await vi.advanceTimersByTimeAsync(6 * 60_000);
      await waitFor(() => expect(screen.queryByTestId(`waits-${right}`)).toBeNull());
      expect(platform.calls.filter(({ name }) => name === "requirements_check")).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it("is taken back by whoever did not set it after all", async () => {
    await setRight();
    await userEvent.click(screen.getByRole("button", { name: "It is not set" }));
    await waitFor(() => expect(screen.queryByTestId(`waits-${right}`)).toBeNull());
  });
});
