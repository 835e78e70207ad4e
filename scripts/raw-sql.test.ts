import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";
import { filesIn } from "./setup/digest.mjs";
import { root } from "./setup/root.mjs";

// Values reach the database as parameters. SQL that is put together from words may stand in one file, for words of ours.
const MADE_OF_WORDS = /RawUnsafe\b|\bPrisma\.raw\(|\braw\(/;
const THE_ONE = join("packages", "database", "src", "sql", "sql.ts");
/** Names of roles, schemas and channels, before anybody calls: no parameter can stand for a name. */
const NAMES_OF_OURS = ["embedded/roles.ts", "listen.ts", "migrate/grant-app-role.ts", "migrate/queue-schema.ts"].map(
  (file) => join("packages", "database", "src", ...file.split("/")),
);
/** A template that goes to `pg` as text, with something put into it. */
const POURED = /\.query(?:<[^(]*>)?\(\s*`[^`]*\$\{/;

const files = ["packages", "apps", "prisma"]
  .flatMap((folder) => filesIn(join(root, folder)))
  // What lies above the project has its own names.
  .map((file) => relative(root, file))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !/[\\/](?:test|testing)[\\/]/.test(file));
const breaking = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(join(root, file), "utf8")));

it("puts no SQL together from words but in the one file that says when", () => {
  expect(files.length).toBeGreaterThan(300);
  expect(breaking(MADE_OF_WORDS)).toEqual([THE_ONE]);
});

it("pours nothing into the text of a statement, but where names of ours are all there is", () => {
  expect(breaking(POURED)).toEqual(NAMES_OF_OURS);
});
