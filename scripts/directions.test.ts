import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn } from "./setup/digest.mjs";
import { manifests } from "./setup/manifests.mjs";
import { root } from "./setup/root.mjs";

// Who may import whom. The first lock is pnpm, which installs for each only what its package.json names; the second is
// Biome, which says the rule where it is broken; this is the third: it reads what the package.json files name.

const ALLOWED: Record<string, readonly string[]> = {
  domain: [],
  contracts: ["domain"],
  database: ["domain"],
  core: ["domain", "contracts", "database"],
  api: ["core", "contracts", "domain"],
  worker: ["core", "contracts", "domain", "database"],
  web: ["contracts", "domain"],
  "example-workflow-system": [],
};

const FORBIDDEN: Record<string, RegExp> = {
  domain: /^(?!luxon$)/,
  contracts: /^(?!zod$)/,
  core: /^(fastify|@fastify\/.*|bullmq|@prisma\/.*|pg)$/,
  api: /^(bullmq|ioredis|@prisma\/.*|pg)$/,
  worker: /^(fastify|@fastify\/.*|@prisma\/.*)$/,
};

const SCOPE = "@smartsupport/";
const read = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));
const packages = manifests(root)
  .map(read)
  .filter(({ name }) => name.startsWith(SCOPE));

describe("directions", () => {
  it("are known for every package, but those that only tests use", () => {
    const names = packages.map(({ name }) => name.slice(SCOPE.length));
    expect(names.filter((name) => !["testing", "e2e"].includes(name)).toSorted()).toEqual(
      Object.keys(ALLOWED).toSorted(),
    );
  });

  it.each(Object.entries(ALLOWED))("%s may import of ours only: %s", (name, allowed) => {
    const ours = dependenciesOf(name).filter((dependency) => dependency.startsWith(SCOPE));
    expect(ours.filter((dependency) => !allowed.includes(dependency.slice(SCOPE.length)))).toEqual([]);
  });

  it.each(Object.entries(FORBIDDEN))("%s may import none of %s", (name, forbidden) => {
    const others = dependenciesOf(name).filter((dependency) => !dependency.startsWith(SCOPE));
    expect(others.filter((dependency) => forbidden.test(dependency))).toEqual([]);
  });

  it("let no feature of the page import another, but session: each may ask who is here", () => {
    const features = join(root, "apps", "web", "src", "features");
    const names = existsSync(features) ? readdirSync(features) : [];
    const crossings = names.flatMap((name) =>
      filesIn(join(features, name)).flatMap((file) =>
        importsOf(file)
          .filter((target) => isOtherFeature(features, name, target))
          .map((target) => `${relative(root, file)} imports ${relative(root, target)}`),
      ),
    );
    expect(crossings).toEqual([]);
  });
});

function dependenciesOf(name: string): string[] {
  const found = packages.find((candidate) => candidate.name === `${SCOPE}${name}`);
  return Object.keys(found?.dependencies ?? {});
}

/** The files that a file imports by a relative path. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, path]) =>
    resolve(dirname(file), path ?? ""),
  );
}

/** Who is signed in: the ground that every feature stands on, and itself imports none. */
const SHARED = "session";

function isOtherFeature(features: string, own: string, target: string): boolean {
  const [feature = ""] = relative(features, target).split(sep);
  return feature !== ".." && feature !== own && feature !== SHARED && !target.startsWith(join(features, own));
}
