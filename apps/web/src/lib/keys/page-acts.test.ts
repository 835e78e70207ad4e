import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { offer } from "./offers.ts";
import { PAGE_ACTS, type PageActName, pageAct, placeOfAct } from "./page-acts.ts";

const names = Object.keys(PAGE_ACTS) as PageActName[];
const src = join(import.meta.dirname, "../..");
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.endsWith("page-acts.ts"))
  .map((path) => readFileSync(join(src, path), "utf8"));
const isNamed = (name: string, where: RegExp) => files.some((text) => where.test(text) && text.includes(`"${name}"`));

test.each(names)("%s shares its key with nothing of its place, and with nothing of everywhere", (name) => {
  const { keys } = pageAct(name);
  const places = [placeOfAct(name), "everywhere"];
  const sharing = names.filter(
    (other) => other !== name && keys && pageAct(other).keys === keys && places.includes(placeOfAct(other)),
  );
  expect(sharing).toEqual([]);
});

test("a key of everywhere is none of any place", () => {
  const everywhere = names.filter((name) => placeOfAct(name) === "everywhere").map((name) => pageAct(name).keys);
  const others = names.filter((name) => placeOfAct(name) !== "everywhere").map((name) => pageAct(name).keys);
  expect(everywhere.filter((keys) => others.includes(keys))).toEqual([]);
});

test("everything that is listed is offered somewhere", () => {
  const offeredIn = /usePageActs?\(|ACTION_LOOKS: Record/;
  const lost = names.filter((name) => !pageAct(name).isLocal && !isNamed(name, offeredIn));
  expect(lost).toEqual([]);
});

// The row itself is the button: a press points at it, its box chooses it.
const ROWS = /\.(next|previous|choose|chooseNext|choosePrevious|chooseAll|open)$/;
// Their buttons are those of every field for Markdown, and the message that says what was done.
const FIELDS = /^writing\.|^everywhere\.undo$/;

test("every key is said on a button", () => {
  const saysKey = /<ActKey|withKey\(|offer="ticket/;
  const isSaid = (name: PageActName) => isNamed(name, saysKey) || isNamed(name, /ACTION_LOOKS: Record/);
  const silent = names.filter((name) => pageAct(name).keys && !ROWS.test(name) && !FIELDS.test(name) && !isSaid(name));
  expect(silent).toEqual([]);
});

test("two that are offered at once with one key are refused", () => {
  const end = offer("ticket.assign", () => {});
  expect(() => offer("queue.assign", () => {})).toThrow("both are done by a");
  end();
  offer("queue.assign", () => {})();
});
