/** Mail programs know neither our style sheet nor variables: the light tokens, by value. */
export const COLORS = {
  iris: "#4a4ecb",
  ink: "#1f2330",
  muted: "#5c6273",
  line: "#e3e5ec",
  sunken: "#f4f5f8",
  paper: "#ffffff",
  ground: "#f4f5f8",
} as const;

export const SANS = "Inter, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
export const MONO = "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace";
