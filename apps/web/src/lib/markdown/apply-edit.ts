import type { Edit } from "./format-text.ts";

/** Makes an edit in a text area as if typed, so that undo takes it back and React hears of it. */
export function applyEdit(area: HTMLTextAreaElement, edit: Edit): void {
  area.focus();
  area.setSelectionRange(edit.start, edit.end);
  // execCommand is the only way that keeps the browser's undo; where it is missing, the text still changes.
  const isTyped = typeof document.execCommand === "function" && document.execCommand("insertText", false, edit.text);
  if (!isTyped) {
    const value = area.value.slice(0, edit.start) + edit.text + area.value.slice(edit.end);
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(area, value);
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  area.setSelectionRange(edit.selectFrom, edit.selectTo);
}
