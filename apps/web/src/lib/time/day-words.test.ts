import { expect, test } from "vitest";
import { clockWords, dayWords, weekdayWord } from "./day-words.ts";

const EVERY_FEW_DAYS = Array.from(
  { length: 80 },
  (_, step) => new Date(2026, 0, 1 + step * 5, step % 24, (step * 7) % 60),
);

test.each(EVERY_FEW_DAYS)("%s is worded as the platform would", (date) => {
  const words = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat("en-GB", options).format(date);
  expect(weekdayWord(date)).toBe(words({ weekday: "short" }));
  expect(dayWords(date)).toBe(words({ day: "numeric", month: "short" }));
  expect(clockWords(date)).toBe(words({ hour: "2-digit", minute: "2-digit" }));
});
