import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app";
import { loadPlatform } from "./platform";
import { PlatformContext } from "./platform/platform-context";

const root = document.getElementById("root");
if (root) {
  const platform = await loadPlatform();
  createRoot(root).render(
    <StrictMode>
      <PlatformContext value={platform}>
        <App />
      </PlatformContext>
    </StrictMode>,
  );
}
