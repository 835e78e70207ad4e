import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where servers lie that an ordinary user's PATH leaves out. */
const ALSO = ["/usr/local/sbin", "/usr/sbin", "/sbin"];

/** The PATH with the folders of servers such as nginx. */
export function pathWithServers(): string {
  const given = (process.env.PATH ?? "").split(delimiter);
  return [...given, ...ALSO.filter((folder) => !given.includes(folder))].join(delimiter);
}

/** The first of these programs that is installed, with its folder; null when none is. */
export function findOnPath(...names: readonly string[]): string | null {
  const folders = pathWithServers().split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  return found ?? null;
}
