import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openApiDocument } from "../apps/api/src/openapi/open-api-document.ts";

// `npm run openapi` writes docs/openapi.json from the contract; with `--check` it only says whether the file still agrees.
const FILE = join(import.meta.dirname, "../docs/openapi.json");

const written = await readFile(FILE, "utf8").catch(() => "");
const document = `${JSON.stringify(await openApiDocument(), null, 2)}\n`;

if (!process.argv.includes("--check")) {
  await writeFile(FILE, document);
  console.log(`docs/openapi.json ${written === document ? "was up to date" : "is written"}.`);
} else if (written === document) {
  console.log("docs/openapi.json agrees with the contract.");
} else {
  console.error("docs/openapi.json no longer agrees with the contract. Run: npm run openapi");
  process.exitCode = 1;
}
