import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as contract from "@smartsupport/contracts";
import { expect, it } from "vitest";
import { filesIn } from "./setup/digest.mjs";
import { root } from "./setup/root.mjs";

// The build leaves the schemas out of `@smartsupport/contracts` (apps/web/build/bare-contracts.ts): what reads one of them imports
// it from `@smartsupport/contracts/schemas`, or would find nothing there.

const BARE = /import \{([^}]*)\} from "@smartsupport\/contracts";/g;
const things: Record<string, unknown> = contract;

it("names the files of the page that read a schema where there is none", () => {
  const files = filesIn(join(root, "apps", "web", "src")).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\./.test(file),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => readsSchema(readFileSync(file, "utf8")))).toEqual([]);
});

it("sees a schema, an operation's part, and leaves the rest alone", () => {
  const from = (names: string, rest: string) => `import { ${names} } from "@smartsupport/contracts";\n${rest}`;
  expect(readsSchema(from("viewQuestion", ""))).toBe(true);
  expect(readsSchema(from("type Ticket, transitionForms", ""))).toBe(true);
  expect(readsSchema(from("login", "zodResolver(login.body)"))).toBe(true);
  expect(readsSchema(from("login, type Ticket", "call(login, { body })"))).toBe(false);
  expect(readsSchema(from("LIVE_CLOSE", "LIVE_CLOSE.badHello"))).toBe(false);
});

function readsSchema(code: string): boolean {
  const names = [...code.matchAll(BARE)]
    .flatMap(([, list]) => (list ?? "").split(","))
    .map((name) => name.trim())
    .filter((name) => name && !name.startsWith("type "));
  return names.some(
    (name) => isSchema(things[name]) || new RegExp(`\\b${name}\\.(?:params|query|body|response)\\b`).test(code),
  );
}

/** A schema, or several by name. An operation has some too, but is no schema itself. */
function isSchema(thing: unknown): boolean {
  if (typeof thing !== "object" || thing === null || "method" in thing) return false;
  return "_zod" in thing || Object.values(thing).some((part) => typeof part === "object" && part && "_zod" in part);
}
