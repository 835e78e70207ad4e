import { readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { filesIn } from "./setup/digest.mjs";
import { manifests } from "./setup/manifests.mjs";
import { root } from "./setup/root.mjs";

// Files small enough to read at one sitting, with names that say what they are. Prints every offender; see CONTRIBUTING.md.

const FOLDERS = ["apps", "packages", "examples", "e2e", "scripts", "prisma/seed"];
const SOURCE = /\.(ts|tsx|mjs|css)$/;
const LONGEST = 300;
const MOST = { share: 0.9, lines: 150 };
const MEDIAN = 80;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.[a-z]+$/;
const VAGUE = /^(utils?|helpers?|common|misc|shared)$/;

const entries = new Set(manifests(root).flatMap(entriesOf));
const files = FOLDERS.flatMap((folder) => filesIn(join(root, folder)))
  .map((path) => relative(root, path).replaceAll("\\", "/"))
  .filter((path) => SOURCE.test(path));
const sizes = files.map((path) => ({ path, lines: countLines(path) })).sort((one, other) => one.lines - other.lines);

const median = sizes[Math.floor(sizes.length / 2)]?.lines ?? 0;
const most = sizes[Math.floor(sizes.length * MOST.share)]?.lines ?? 0;
const offenders = [
  ...sizes
    .filter(({ lines }) => lines > LONGEST)
    .map(({ path, lines }) => `${path} has ${lines} lines, more than ${LONGEST}`),
  ...files.flatMap(nameProblems),
  ...(median > MEDIAN ? [`half of the files have more than ${median} lines; about 50 is the aim`] : []),
  ...(most > MOST.lines ? [`one file in ten has more than ${most} lines; the aim is ${MOST.lines}`] : []),
];

for (const offender of offenders) console.error(offender);
console.log(
  `${files.length} files: half up to ${median} lines, nine in ten up to ${most}, the longest ${sizes.at(-1)?.lines ?? 0}.`,
);
process.exitCode = offenders.length === 0 ? 0 : 1;

function countLines(path: string): number {
  return readFileSync(join(root, path), "utf8").trimEnd().split("\n").length;
}

function nameProblems(path: string): string[] {
  const name = basename(path);
  const words = path.split("/").map((part) => part.split(".")[0] ?? "");
  return [
    KEBAB.test(name) ? [] : [`${path}: names are in small letters with dashes`],
    words.some((word) => VAGUE.test(word)) ? [`${path}: a name that says nothing; say what it does`] : [],
    /^index\.tsx?$/.test(name) && !entries.has(path) ? [`${path}: only a package's entry gathers exports`] : [],
  ].flat();
}

/** The files that a package.json names as ways in. */
function entriesOf(manifest: string): string[] {
  const { exports = {} }: { exports?: Record<string, string> } = JSON.parse(readFileSync(join(root, manifest), "utf8"));
  return Object.values(exports).map((path) => join(manifest, "..", path).replaceAll("\\", "/"));
}
