import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";

const CONTRACTS = join(import.meta.dirname, "..", "..", "..", "packages", "contracts", "src");
const CONFIG = join(import.meta.dirname, "..", "src", "config");
const WHOLE = "?whole";

/**
 * Leaves the schemas out of the contract, and zod with them, wherever a page only calls the API: path and method are enough for that,
 * and a phone need neither load nor build what it never asks. What judges words imports `@smartsupport/contracts/schemas`.
 */
export function bareContracts(): Plugin {
  return {
    name: "bare-contracts",
    apply: "build",
    enforce: "pre",
    async resolveId(source, importer = "") {
      const isWhole = importer.endsWith(WHOLE);
      if (source === "zod" && !importer.includes("node_modules") && !importer.startsWith(CONFIG)) {
        return join(CONFIG, importer.startsWith(CONTRACTS) && !isWhole ? "no-zod.ts" : "zod.ts");
      }
      if (source !== "@smartsupport/contracts/schemas" && !(isWhole && source.startsWith("."))) return null;
      const resolved = await this.resolve(source, isWhole ? importer.slice(0, -WHOLE.length) : importer);
      return resolved && { id: resolved.id + WHOLE, moduleSideEffects: false };
    },
    load: (id) => (id.endsWith(WHOLE) ? readFile(id.slice(0, -WHOLE.length), "utf8") : null),
  };
}
