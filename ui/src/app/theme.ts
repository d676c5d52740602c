import { createDarkTheme, createLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { brand } from "./brand-ramp";

const light = createLightTheme(brand);
const dark: Theme = {
  ...createDarkTheme(brand),
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

/** Follows the system. High contrast needs no theme: forced colours replace every token by the system's. */
export function useSystemTheme(): Theme {
  const isDark = useSyncExternalStore(
    (changed) => {
      const query = prefersDark();
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => prefersDark().matches,
  );
  return isDark ? dark : light;
}
