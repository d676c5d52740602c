import { render, screen, type RenderResult } from "@testing-library/react";
import type { FakePlatform } from "../platform/fake/engine";
import { PlatformContext } from "../platform/platform-context";
import { App } from "./app";
import { openWindow } from "./opening";

/** The whole window at its first page. */
export async function openApp(platform: FakePlatform): Promise<RenderResult> {
  // A person's click comes later than this file; a test's might not.
  await import("./asides");
  const opening = await openWindow(platform);
  const rendered = render(
    <PlatformContext value={platform}>
      <App opening={opening} />
    </PlatformContext>,
  );
  await screen.findByTestId("page-title");
  return rendered;
}
