import { expect, test, vi } from "vitest";
import { expectPart, offer } from "./offers.ts";

test("Escape that closes a dialog is not heard again by the page behind it", () => {
  const clear = vi.fn();
  const end = offer("queue.clear", clear);
  const dialog = document.createElement("div");
  dialog.setAttribute("role", "dialog");
  dialog.setAttribute("aria-modal", "true");
  // As in a browser, where the dialog is gone before the key has reached the document.
  const close = () => dialog.remove();
  window.addEventListener("keydown", close, { capture: true });
  document.body.append(dialog);
  const press = () => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  try {
    press();
    expect(dialog.isConnected).toBe(false);
    expect(clear).not.toHaveBeenCalled();
    press();
    expect(clear).toHaveBeenCalledOnce();
  } finally {
    window.removeEventListener("keydown", close, { capture: true });
    end();
  }
});

test("a key that nobody offers draws what is still to come, and is heard there", () => {
  const priority = vi.fn();
  const ends = [offer("ticket.reply", vi.fn())];
  const drawn = expectPart(() => ends.push(offer("ticket.priority", priority)));
  const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  try {
    press("r");
    expect(ends).toHaveLength(1);
    press("p");
    expect(priority).toHaveBeenCalledOnce();
  } finally {
    for (const end of [drawn, ...ends]) end();
  }
});
