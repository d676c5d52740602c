import { Button, FluentProvider, Title2, webLightTheme } from "@fluentui/react-components";
import { invoke } from "@tauri-apps/api/core";
import { useEffect } from "react";
import { createRoot } from "react-dom/client";

/** The least that a page of React and Fluent UI can be: a theme, a heading, a button. `cargo xtask bench window` measures what it costs. */
function Floor() {
  useEffect(() => {
    void invoke("window_ready");
  }, []);
  return (
    <FluentProvider theme={{ ...webLightTheme, fontFamilyBase: "sans-serif" }}>
      <Title2 as="h1">Floor</Title2>
      <Button appearance="primary">Button</Button>
    </FluentProvider>
  );
}

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(<Floor />);
}
