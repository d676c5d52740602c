import { createDarkTheme, createLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import type { MotionKind } from "../bindings/MotionKind";
import type { ThemeKind } from "../bindings/ThemeKind";
import { brand } from "./brand-ramp";

/**
 * Where the theme's own list of fonts has none that is installed, WebKitGTK asks for each of them by each size and weight, a tenth of a second
 * before the first page is drawn.
 */
const fonts: Partial<Theme> = navigator.userAgent.includes("Linux")
  ? { fontFamilyBase: "sans-serif", fontFamilyMonospace: "monospace" }
  : {};

const light: Theme = { ...createLightTheme(brand), ...fonts };
const dark: Theme = {
  ...createDarkTheme(brand),
  ...fonts,
  // The ramp's middle is too dark for text and strokes on dark grey.
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[110],
  colorCompoundBrandForeground1: brand[120],
  colorCompoundBrandForeground1Hover: brand[130],
  colorCompoundBrandStroke: brand[110],
  colorCompoundBrandStrokeHover: brand[120],
  colorCompoundBrandBackground: brand[110],
  colorCompoundBrandBackgroundHover: brand[120],
  colorCompoundBrandBackgroundPressed: brand[100],
  colorBrandStroke1: brand[110],
};

const prefersDark = () => window.matchMedia("(prefers-color-scheme: dark)");

/**
 * The theme that was chosen, or the system's. High contrast needs no theme: forced colours replace every token by the system's.
 */
export function useTheme(chosen: ThemeKind): Theme {
  const isDark = useSyncExternalStore(
    (changed) => {
      const query = prefersDark();
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => prefersDark().matches,
  );
  useEffect(() => {
    // For what the browser draws itself: scroll bars, and the canvas behind everything.
    const { style, dataset } = document.documentElement;
    style.colorScheme = chosen === "system" ? "light dark" : chosen;
    dataset.theme = chosen;
  }, [chosen]);
  return chosen === "dark" || (chosen === "system" && isDark) ? dark : light;
}

/** Stops what moves, where the person wants that whatever the system says. */
export function useMotion(chosen: MotionKind) {
  useEffect(() => {
    document.documentElement.dataset.motion = chosen;
  }, [chosen]);
}
