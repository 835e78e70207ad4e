import { isMac } from "./pressed-keys.ts";

const WORDS: Record<string, string> = {
  mod: isMac ? "⌘" : "Ctrl",
  shift: "Shift",
  enter: "⏎",
  escape: "Esc",
  space: "Space",
};

/** Keys as they are printed on a button: "Ctrl a", "Shift j", "Esc". */
export function keyWords(keys: string): string {
  return keys
    .split("+")
    .map((key) => WORDS[key] ?? key)
    .join(" ");
}
