import { render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { SilentRow } from "../bindings/SilentRow";
import { fakePlatform } from "../platform/fake/engine";
import { worldOf } from "../platform/fake/scenes";
import { PlatformContext } from "../platform/platform-context";
import { SilentBar } from "./silent-bar";

describe("a server that says nothing", () => {
  it("is named with how long it has said nothing and how long it is waited for, until it answers", async () => {
    const world = worldOf("exchange", "", {});
    let silent: SilentRow | null = { host: "mail.contoso.com", silentSeconds: 24, leftSeconds: 96 };
    const fake = fakePlatform(world);
    fake.override("silent_server", () => silent);
    render(
      <PlatformContext value={fake}>
        <SilentBar />
      </PlatformContext>,
    );
    const bar = await screen.findByTestId("silent", {}, { timeout: 5_000 });
    expect(bar).toHaveTextContent("mail.contoso.com has said nothing for 24 seconds");
    expect(bar).toHaveTextContent("96 seconds more at most");
    silent = null;
    await waitFor(() => expect(screen.queryByTestId("silent")).not.toBeInTheDocument(), { timeout: 5_000 });
  }, 15_000);
});
