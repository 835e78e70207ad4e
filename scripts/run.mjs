// node scripts/run.mjs <script.ts> [arguments]: runs a script of this project, whatever is not installed yet.
import { prepare } from "./setup/prepare.mjs";
import { handOver } from "./setup/tsx.mjs";

const [file, ...args] = process.argv.slice(2);
if (file === undefined) throw new Error("Which script?");
await prepare(console.error);
handOver(file, args);
