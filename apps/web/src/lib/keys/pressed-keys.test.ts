import { expect, test } from "vitest";
import { pressedKeys } from "./pressed-keys.ts";

const press = (key: string, init: KeyboardEventInit = {}) =>
  pressedKeys(new KeyboardEvent("keydown", { key, ...init }));

test("a letter is the one that is printed on the key, whatever stands there on other keyboards", () => {
  expect(press("a", { code: "KeyQ" })).toBe("a");
  expect(press("A", { code: "KeyA" })).toBe("a");
});

test("where letters are not ours, the place of the key counts", () => {
  expect(press("о", { code: "KeyJ" })).toBe("j");
});

test("a sign is itself, however it is reached", () => {
  expect(press("?", { code: "Minus", shiftKey: true })).toBe("?");
  expect(press("/", { code: "Digit7", shiftKey: true })).toBe("/");
});

test("modifiers are told apart", () => {
  expect(press("J", { shiftKey: true })).toBe("shift+j");
  expect(press("k", { ctrlKey: true })).toBe("mod+k");
  expect(press("k", { altKey: true })).toBeNull();
  expect(press("k", { metaKey: true })).toBeNull();
  expect(press("Escape")).toBe("escape");
});
