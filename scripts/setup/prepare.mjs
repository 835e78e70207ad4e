import { checkNode } from "./check-node.mjs";
import { generateClient } from "./client.mjs";
import { install } from "./install.mjs";

/**
 * All that must stand before any TypeScript of this project can run. Ends with clear words when it cannot.
 * @param {(line: string) => void} log
 */
export async function prepare(log) {
  checkNode();
  try {
    await install(log);
    await generateClient(log);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
