import type { KeyboardEvent } from "react";
import { applyEdit } from "./apply-edit.ts";
import { type Format, formatText } from "./format-text.ts";

const FORMATS: Record<string, Format> = { b: "bold", i: "italic", "shift+k": "link" };

/** The keys of every field for Markdown: Ctrl or ⌘ with B, I and Shift+K write marks, with Enter they send. */
export function markdownKeys(event: KeyboardEvent<HTMLTextAreaElement>, onSubmit: (() => void) | undefined): void {
  if (!(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  const key = event.shiftKey ? `shift+${event.key.toLowerCase()}` : event.key.toLowerCase();
  const format = FORMATS[key];
  if (format) {
    event.preventDefault();
    formatSelection(event.currentTarget, format);
  } else if (key === "enter" && onSubmit) {
    event.preventDefault();
    onSubmit();
  }
}

export function formatSelection(area: HTMLTextAreaElement, format: Format): void {
  applyEdit(area, formatText(area.value, area.selectionStart, area.selectionEnd, format));
}
