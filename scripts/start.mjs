// npm start: needs nothing but Node and npm. Installs what is missing, then hands over to launch.ts.
import { chdir } from "node:process";
import { prepare } from "./setup/prepare.mjs";
import { root } from "./setup/root.mjs";

chdir(root);
await prepare((line) => console.log(`  ${line}`));
const { register } = await import("tsx/esm/api");
register();
await import("./launch.ts");
