import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app";
import { openWindow } from "./app/opening";
import { loadPlatform } from "./platform";
import { PlatformContext } from "./platform/platform-context";

const root = document.getElementById("root");
if (root) {
  const platform = await loadPlatform();
  const opening = await openWindow(platform);
  createRoot(root).render(
    <StrictMode>
      <PlatformContext value={platform}>
        <App opening={opening} />
      </PlatformContext>
    </StrictMode>,
  );
}
