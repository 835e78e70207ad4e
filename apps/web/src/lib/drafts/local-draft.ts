const PREFIX = "smartsupport.draft.";

/** What was kept under this name in this browser; null when nothing (readable) was. */
export function readDraft(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? "null");
  } catch {
    return null;
  }
}

/** Keeps a value that JSON can hold; null forgets it. Answers whether it could be kept. */
export function writeDraft(name: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    // Storage may be full or switched off: the page still holds the words.
    return false;
  }
}
