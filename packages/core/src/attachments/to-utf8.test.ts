import { expect, test } from "vitest";
import { toUtf8 } from "./to-utf8.ts";

const LIST = "Name;Betrag\r\nPeñalosa – “Cebu”;12,50 €\r\n";
const IN_WINDOWS: Record<string, number> = { "–": 0x96, "“": 0x93, "”": 0x94, "€": 0x80 };
const WINDOWS = Buffer.from([...LIST].map((letter) => IN_WINDOWS[letter] ?? letter.charCodeAt(0)));
const littleEndian = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

test.each([
  ["Windows-1252", WINDOWS],
  ["UTF-16, small end first", littleEndian(LIST)],
  ["UTF-16, large end first", littleEndian(LIST).swap16()],
])("text in %s reads the same", (_, bytes) => {
  expect(toUtf8(bytes)?.toString()).toBe(LIST);
});

test.each([
  ["a program", Buffer.from("MZ\x90\0\x03\0\0\0", "latin1")],
  ["UTF-16 without its mark", Buffer.from("list", "utf16le")],
  ["half of a character in UTF-16", littleEndian("\ud83d")],
  ["a NUL in UTF-16", littleEndian("a\0b")],
  ["damaged UTF-8", Buffer.concat([Buffer.from("Peñalosa, Nuñez"), Buffer.from([0xf1])])],
  ["UTF-8 that breaks off", Buffer.from([0x61, 0xe6, 0x97])],
  ["an escape sequence", Buffer.from("\x1b[2J\xf1", "latin1")],
])("%s is none", (_, bytes) => {
  expect(toUtf8(bytes)).toBeNull();
});
