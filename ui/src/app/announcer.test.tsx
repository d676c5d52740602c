import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useAnnouncer } from "./announcer";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("speaks progress at most every five seconds, the newest words", () => {
  const { result } = renderHook(() => useAnnouncer());
  act(() => result.current.announce("1 of 480", "polite"));
  expect(result.current.polite).toBe("1 of 480");
  act(() => result.current.announce("2 of 480", "polite"));
  act(() => result.current.announce("90 of 480", "polite"));
  expect(result.current.polite, "nobody is interrupted").toBe("1 of 480");
  act(() => {
    vi.advanceTimersByTime(5000);
  });
  expect(result.current.polite).toBe("90 of 480");
});

it("speaks errors at once, and the same error twice", () => {
  const { result } = renderHook(() => useAnnouncer());
  act(() => result.current.announce("refused", "assertive"));
  const first = result.current.assertive;
  act(() => result.current.announce("refused", "assertive"));
  expect(first).toBe("refused");
  expect(result.current.assertive, "a changed region is read again").not.toBe(first);
  expect(result.current.assertive.trim()).toBe("refused");
});
