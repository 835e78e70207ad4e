import { expect, test } from "vitest";
import { minutesWords, readMinutes } from "./minutes-words.ts";

test.each([
  [5, "5 min"],
  [60, "1 h"],
  [95, "1 h 35 min"],
])("%i minutes read %s", (minutes, words) => {
  expect(minutesWords(minutes)).toBe(words);
  expect(readMinutes(words)).toBe(minutes);
});

test.each([
  ["25", 25],
  [" 25 m ", 25],
  ["1:30", 90],
  ["1 h 30", 90],
  ["1.5h", 90],
  ["1,5 h", 90],
  ["24 h", 1440],
  ["0", null],
  ["", null],
  ["soon", null],
  ["25:00", null],
  ["-5", null],
])("“%s” means %s", (typed, minutes) => {
  expect(readMinutes(typed)).toBe(minutes);
});
