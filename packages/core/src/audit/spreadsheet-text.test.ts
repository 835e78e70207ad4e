import { describe, expect, it } from "vitest";
import { spreadsheetText } from "./spreadsheet-text.ts";

const SIGNS = ["=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠"];
const BEFORE = ["", " ", "\t", "\r", "\n", "\r\n", "\0", "\u00a0", "\u2003", "\ufeff"];

describe("a cell that a spreadsheet would work out", () => {
  it.each(BEFORE.flatMap((before) => SIGNS.map((sign) => `${before}${sign}1+1`)))("is told to be text: %j", (cell) => {
    expect(spreadsheetText(cell)).toBe(`'${cell}`);
  });

  it.each(["\tx", "\rx", "\nx", "\0x"])("and so is one that begins with a sign of control: %j", (cell) => {
    expect(spreadsheetText(cell)).toBe(`'${cell}`);
  });
});

it.each(["", "Ana", "1-2", "a=b", " Ana", "{}", "'=1", 7, null])("leaves alone what is none: %j", (cell) => {
  expect(spreadsheetText(cell)).toBe(cell);
});
