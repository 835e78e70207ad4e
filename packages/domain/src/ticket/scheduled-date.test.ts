import { expect, test } from "vitest";
import { lastScheduledDate, scheduledDateProblem } from "./scheduled-date.ts";

const TODAY = "2026-11-21";

test.each([
  ["2026-11-20", "Please choose today or a later day."],
  [TODAY, null],
  ["2028-11-21", null],
  ["2028-11-22", "Please choose a day within the next two years."],
  ["9999-12-31", "Please choose a day within the next two years."],
])("needed on %s", (date, problem) => {
  expect(scheduledDateProblem(date, TODAY)).toBe(problem);
});

test("a leap day has its last date a day earlier", () => {
  expect(lastScheduledDate("2028-02-29")).toBe("2030-02-28");
});
