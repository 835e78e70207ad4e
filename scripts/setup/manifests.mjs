import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * The package.json of every workspace, as paths from the root.
 * @param {string} root
 */
export function manifests(root) {
  const inFolders = ["apps", "packages", "examples"].flatMap((folder) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => `${folder}/${name}`) : [],
  );
  const paths = ["package.json", ...[...inFolders, "e2e"].map((folder) => `${folder}/package.json`)];
  return paths.filter((path) => existsSync(join(root, path))).sort();
}
