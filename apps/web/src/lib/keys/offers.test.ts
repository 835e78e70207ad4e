import { expect, test, vi } from "vitest";
import { expectParts, offer } from "./offers.ts";

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

test("a key of a part that is still being drawn is kept for it, and void after any other key", async () => {
  const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  const [reply, priority] = [vi.fn(), vi.fn()];
  const ends = [offer("ticket.reply", reply)];
  const pressBefore = async (...keys: string[]) => {
    const stand = expectParts();
    keys.forEach(press);
    stand();
    const end = offer("ticket.priority", priority);
    await Promise.resolve();
    end();
  };
  try {
    await pressBefore("p");
    expect(priority).toHaveBeenCalledOnce();
    await pressBefore("p", "r");
    expect(reply).toHaveBeenCalledOnce();
    await pressBefore();
    expect(priority).toHaveBeenCalledOnce();
  } finally {
    for (const end of ends) end();
  }
});
