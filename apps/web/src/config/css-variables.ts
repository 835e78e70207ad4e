import type { CSSVariablesResolver } from "@mantine/core";

/** Mantine's two scales of grey, so that a widget we never styled still stands in our colours. */
const gray = [
  "surface-2",
  "hover",
  "line",
  "line-strong",
  "line-control",
  "text-3",
  "text-3",
  "text-2",
  "text",
  "text",
];
const dark = ["text", "text-2", "text-3", "text-3", "line-strong", "hover", "raised", "surface", "surface-2", "canvas"];

function scale(name: string, tokens: string[]): Record<string, string> {
  return Object.fromEntries(tokens.map((token, step) => [`--mantine-color-${name}-${step}`, `var(--${token})`]));
}

function tones(color: string, tone: { filled: string; hover: string; light: string; text: string }) {
  return {
    [`--mantine-color-${color}-filled`]: `var(--${tone.filled})`,
    [`--mantine-color-${color}-filled-hover`]: `var(--${tone.hover})`,
    [`--mantine-color-${color}-light`]: `var(--${tone.light})`,
    [`--mantine-color-${color}-light-hover`]: `var(--${tone.light})`,
    [`--mantine-color-${color}-light-color`]: `var(--${tone.text})`,
    [`--mantine-color-${color}-text`]: `var(--${tone.text})`,
    [`--mantine-color-${color}-outline`]: `var(--${tone.text})`,
    [`--mantine-color-${color}-outline-hover`]: `var(--${tone.light})`,
  };
}

const both = {
  "--mantine-primary-color-contrast": "var(--on-accent)",
  "--mantine-color-bright": "var(--text)",
  "--mantine-color-text": "var(--text)",
  "--mantine-color-body": "var(--surface)",
  "--mantine-color-dimmed": "var(--text-2)",
  "--mantine-color-placeholder": "var(--text-3)",
  "--mantine-color-anchor": "var(--accent-text)",
  "--mantine-color-error": "var(--danger)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-hover": "var(--hover)",
  "--mantine-color-default-color": "var(--text)",
  "--mantine-color-default-border": "var(--line-strong)",
  "--mantine-color-disabled": "var(--surface-2)",
  "--mantine-color-disabled-color": "var(--text-3)",
  "--mantine-color-disabled-border": "var(--line)",
  ...scale("gray", gray),
  ...scale("dark", dark),
  ...tones("iris", { filled: "accent", hover: "accent-hover", light: "accent-tint", text: "accent-text" }),
  ...tones("red", { filled: "danger-fill", hover: "danger-fill", light: "danger-tint", text: "danger" }),
  ...tones("gray", { filled: "text-2", hover: "text-2", light: "hover", text: "text-2" }),
};

/** Points Mantine's variables at the tokens; the tokens themselves know light and dark. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: both, dark: both });
