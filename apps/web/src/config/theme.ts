import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple } from "@mantine/core";
import { componentDefaults } from "./component-defaults.tsx";

const iris: MantineColorsTuple = [
  "#eeeefc",
  "#e2e3f9",
  "#c5c7f3",
  "#aaaefb",
  "#8d92f5",
  "#6a6fe6",
  "#5b60dd",
  "#4a4ecb",
  "#3d41b3",
  "#2f3290",
];

export const theme = createTheme({
  colors: { iris },
  primaryColor: "iris",
  primaryShade: { light: 7, dark: 6 },
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--font-mono)",
  headings: { fontFamily: "var(--font)", fontWeight: "600" },
  fontSizes: { xs: "12px", sm: "13px", md: "15px", lg: "18px", xl: "24px" },
  lineHeights: { xs: "16px", sm: "20px", md: "24px", lg: "24px", xl: "32px" },
  radius: { xs: "4px", sm: "6px", md: "8px" },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
  shadows: { xs: "none", sm: "none", md: "var(--e-1)", lg: "var(--e-2)", xl: "var(--e-2)" },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  activeClassName: "",
  components: componentDefaults,
  // Two buttons of ours: `reject` (danger words, quiet edge) and `note` (an internal note's own).
  variantColorResolver: (input) => {
    if (input.variant === "reject") return edge("var(--danger)", "var(--line-strong)");
    if (input.variant === "note") return edge("var(--note)", "var(--note-bar)");
    if (input.variant === "subtle" && input.color === "iris") {
      return { ...edge("var(--text-2)", "transparent"), background: "transparent" };
    }
    return defaultVariantColorsResolver(input);
  },
});

function edge(color: string, line: string) {
  return { background: "var(--surface)", hover: "var(--hover)", color, border: `1px solid ${line}` };
}
