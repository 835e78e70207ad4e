// npm test: needs nothing but Node and npm. Installs what is missing, then runs every suite. `--fast` is npm run check.
import { chdir } from "node:process";
import { prepare } from "./setup/prepare.mjs";
import { root } from "./setup/root.mjs";

chdir(root);
await prepare(console.log);
const { register } = await import("tsx/esm/api");
register();
await import("./run-suites.ts");
