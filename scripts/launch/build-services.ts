import { dirname, join, relative } from "node:path";
import { build, type Plugin } from "esbuild";
import { root } from "../setup/root.mjs";

/**
 * Bundles a service's own TypeScript into one file that Node runs as it is; libraries stay where pnpm put them. A service
 * then starts in half the time that compiling file by file takes. Takes a fraction of a second, so it is always done anew.
 */
export async function buildService(entry: string, outfile: string): Promise<void> {
  const outdir = dirname(join(root, outfile));
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    sourcemap: true,
    logLevel: "error",
    // Exactly Node's own: by default esbuild would add one that Node does not know.
    conditions: [],
    plugins: [leaveLibraries(outdir)],
  });
}

/**
 * pnpm gives each workspace its own libraries, so a name means something only beside the file that imports it. The bundle
 * lies elsewhere: it imports the very file that the name meant there.
 */
function leaveLibraries(outdir: string): Plugin {
  return {
    name: "leave-libraries",
    setup({ onResolve, resolve }) {
      onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...options }) => {
        if (pluginData === "asked" || path.startsWith("@smartsupport/") || path.startsWith("node:")) return undefined;
        if (options.kind === "entry-point") return undefined;
        const { kind, importer, resolveDir } = options;
        const found = await resolve(path, { kind, importer, resolveDir, pluginData: "asked" });
        if (found.errors.length > 0) return { errors: found.errors };
        if (found.external) return { path, external: true };
        return { path: relative(outdir, found.path).replaceAll("\\", "/"), external: true };
      });
    },
  };
}
