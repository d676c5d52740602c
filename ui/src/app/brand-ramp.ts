import type { BrandVariants } from "@fluentui/react-components";

/** The icon's accent, #0f6f7f, at 80; lighter and darker at even steps of OKLCH lightness with its hue. */
export const brand: BrandVariants = {
  10: "#001317",
  20: "#011e24",
  30: "#022a32",
  40: "#033740",
  50: "#05454f",
  60: "#08525f",
  70: "#0b606f",
  80: "#0f6f7f",
  90: "#258192",
  100: "#3a92a3",
  110: "#52a4b5",
  120: "#6cb5c5",
  130: "#88c6d4",
  140: "#a7d7e2",
  150: "#c7e7ee",
  160: "#e9f6f9",
};
