import { act, renderHook } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { useTypedForm } from "./typed-form";

describe("a form another program changes meanwhile", () => {
  it("follows in the fields nobody typed into, and keeps what was typed", () => {
    const onTyped = vi.fn();
    const { result, rerender } = renderHook(({ saved }) => useTypedForm(saved, onTyped), {
      initialProps: { saved: { url: "a", owner: "ann" } },
    });
    act(() => result.current.change({ owner: "bea" }));
    rerender({ saved: { url: "b", owner: "ann" } });
    expect(result.current.form).toEqual({ url: "b", owner: "bea" });
    expect(onTyped, "only typing is saved").toHaveBeenCalledTimes(1);
    act(() => result.current.change({ owner: "bo" }));
    expect(onTyped).toHaveBeenLastCalledWith({ url: "b", owner: "bo" });
  });

  it("is not set back by the answer to an earlier save", () => {
    const { result, rerender } = renderHook(({ saved }) => useTypedForm(saved, () => undefined), {
      initialProps: { saved: { url: "" } },
    });
    act(() => result.current.change({ url: "mail" }));
    act(() => result.current.change({ url: "mail.contoso" }));
    rerender({ saved: { url: "mail" } });
    expect(result.current.form).toEqual({ url: "mail.contoso" });
  });
});
