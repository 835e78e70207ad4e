import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowedExtension } from "./rules.ts";
import { MAX_FILE_NAME_LENGTH, safeFileName } from "./safe-file-name.ts";

describe("safeFileName", () => {
  it.each([
    ["report.pdf", "report.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\ana\\scan 1.png", "scan 1.png"],
    ["..", "file"],
    ["", "file"],
    [".htaccess", "htaccess"],
    ["a\u202egnp.exe", "agnp.exe"],
    ["a\0b\r\n.txt", "ab.txt"],
    ['a"b<c>:d|e?f*.txt', "a_b_c__d_e_f_.txt"],
    ["  trailing. ", "trailing"],
    ["résumé – 履歴書 – سيرة.docx", "résumé – 履歴書 – سيرة.docx"],
    ["cafe\u0301.png", "café.png"],
    ["👩\u200d💻.png", "👩\u200d💻.png"],
    ["\ud800.png", "png"],
  ])("%j becomes %j", (name, safe) => expect(safeFileName(name)).toBe(safe));

  it("keeps the extension when it shortens, and no half character", () => {
    const long = safeFileName(`${"名".repeat(300)}.xlsx`);
    expect(long).toBe(`${"名".repeat(MAX_FILE_NAME_LENGTH - 5)}.xlsx`);
    expect(safeFileName(`a${"😀".repeat(200)}.png`)).not.toMatch(/\p{Cs}/u);
  });

  it("for any name is safe, bounded and settled", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (name) => {
        const safe = safeFileName(name);
        expect(safe).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069/\\<>:"|?*]/u);
        expect(safe).not.toMatch(/^[\s.]|[\s.]$/u);
        expect(safe.length).toBeGreaterThan(0);
        expect(safe.length).toBeLessThanOrEqual(MAX_FILE_NAME_LENGTH);
        expect(safe.normalize("NFC")).toBe(safe);
        expect(safeFileName(safe)).toBe(safe);
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves letters of every script alone", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N}]{1,50}$/u), (stem) => {
        expect(safeFileName(`${stem}.pdf`)).toBe(`${stem}.pdf`.normalize("NFC"));
      }),
    );
  });
});

describe("allowedExtension", () => {
  it.each([
    ["a.PNG", "png"],
    ["a.tar.docx", "docx"],
    ["a.svg", null],
    ["png", null],
    ["a.png.exe", null],
    ["a.constructor", null],
    ["a.", null],
  ])("of %s is %s", (name, extension) => expect(allowedExtension(name)).toBe(extension));
});
