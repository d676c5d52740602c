import griffel from "@griffel/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig(({ command, mode }) => ({
  // What `makeStyles` says becomes rules here, not in the window before its first page.
  plugins: [command === "build" && griffel(), react()],
  // The page that a bench measures beside the window's own.
  ...(mode === "floor" && { root: "bench/floor" }),
  clearScreen: false,
  // The oldest engines the window meets: WebKitGTK 2.40, Safari 16, and an evergreen WebView2.
  build: {
    target: ["es2022", "safari16", "chrome110"],
    chunkSizeWarningLimit: 1500,
    // The list of what is in the pages, for packages alone: the window embeds this folder as it lies there.
    license: mode === "package",
    ...(mode === "floor" && { outDir: "../../dist-floor", emptyOutDir: true }),
  },
  // The words the engine and the window share stand beside the engine.
  server: { port: 5173, strictPort: true, fs: { allow: [".", "../src-tauri/crates/catalogue/words"] } },
  test: {
    environment: "jsdom",
    setupFiles: ["src/test-setup.ts"],
    css: false,
    restoreMocks: true,
    // The first render in a worker pays for loading all of Fluent, on a machine that may be busy compiling.
    testTimeout: 60_000,
  },
}));
