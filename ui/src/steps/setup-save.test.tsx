import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakePlatform } from "../platform/fake/engine";
import { worldOf } from "../platform/fake/scenes";
import { viewOf } from "../platform/fake/view";
import { findSetup, problem } from "../platform/fake/world";
import { PlatformContext } from "../platform/platform-context";
import { useSetupSave } from "./setup-save";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function stand() {
  const platform = fakePlatform(worldOf("service_account", "", {}));
  const view = viewOf(findSetup(platform.world, "contoso"));
  const onSetup = vi.fn();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <PlatformContext value={platform}>{children}</PlatformContext>
  );
  const hook = renderHook(() => useSetupSave(view, onSetup), { wrapper });
  const saves = () => platform.calls.map((call) => call.request);
  return { ...hook, platform, onSetup, saves };
}

const account = (userName: string) => ({ account: { userName, email: "" } });

it("gathers the keys of a word into one write", async () => {
  const { result, saves, onSetup } = stand();
  act(() => {
    for (const word of ["s", "sv", "svc"]) result.current.save(account(word));
  });
  expect(saves()).toEqual([]);
  await act(() => vi.advanceTimersByTimeAsync(300));
  expect(saves()).toEqual([{ setup: "contoso", ...account("svc") }]);
  expect(onSetup).toHaveBeenCalledOnce();
});

it("writes at once when the page is left or the window loses the focus", async () => {
  const { result, saves, unmount } = stand();
  act(() => result.current.save(account("a")));
  await act(async () => {
    window.dispatchEvent(new Event("blur"));
    await vi.advanceTimersByTimeAsync(0);
  });
  expect(saves()).toHaveLength(1);
  act(() => result.current.save(account("ab")));
  unmount();
  await vi.advanceTimersByTimeAsync(0);
  expect(saves()).toHaveLength(2);
});

it("keeps what could not be written and writes it with the next change", async () => {
  const { result, platform, saves } = stand();
  let full = true;
  platform.override("setup_save", (world, { setup: id, account: written }) => {
    if (full) throw problem("settings.unwritable");
    const setup = findSetup(world, id);
    if (written) setup.account = written;
    return viewOf(setup);
  });
  act(() => result.current.save(account("svc")));
  await act(() => vi.advanceTimersByTimeAsync(300));
  expect(result.current.problem?.code).toBe("settings.unwritable");
  full = false;
  act(() => result.current.save({ environment: "on_premises" }));
  await act(() => vi.advanceTimersByTimeAsync(300));
  expect(saves().at(-1)).toEqual({ setup: "contoso", ...account("svc"), environment: "on_premises" });
  expect(platform.world.setups[0]?.account.userName).toBe("svc");
  expect(result.current.problem).toBeNull();
});
