import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./setup/root.mjs";

const text = readFileSync(join(root, "docs", "security.md"), "utf8");
const LINES = 32;
const lines = [...text.matchAll(/^\| (\d+) \| .+ \| .+ \| (.+) \|$/gm)];
const named = (words: string) =>
  [...words.matchAll(/`([\w./-]+\.(?:test|spec)\.tsx?)`/g)].map(([, path]) => path ?? "");

describe("docs/security.md", () => {
  it("has each of the 32 lines once, in order", () => {
    expect(lines.map(([, number]) => Number(number))).toEqual(Array.from({ length: LINES }, (_, index) => index + 1));
  });

  it.each(lines.map(([, number, shown]) => [number, shown ?? ""]))("names a test of line %s", (_, shown) => {
    expect(named(shown).length).toBeGreaterThan(0);
  });

  it("names only tests that there are", () => {
    // Elsewhere in the page a package's own path is enough.
    const places = ["", "packages", "apps"];
    const missing = named(text).filter((path) => !places.some((place) => existsSync(join(root, place, path))));
    expect(missing).toEqual([]);
  });
});
