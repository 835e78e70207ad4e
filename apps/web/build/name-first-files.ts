import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { FIRST_PLACES, type FirstPlace } from "./first-places.ts";

const SRC = join(import.meta.dirname, "..", "src");
const FILE = "first-asks.js";

/** Puts `first-asks.js` into the page, with the files of every first place: the browser sends for them beside the page's own. */
export function nameFirstFiles(): Plugin {
  return {
    name: "name-first-files",
    apply: "build",
    enforce: "post",
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const places = Object.entries<FirstPlace>(FIRST_PLACES).map(([path, { modules, asks, next, open = [] }]) => ({
        pattern: `^${path.replace(":number", "TX\\d+")}$`,
        files: filesOf(modules, chunks),
        asks,
        next,
        open,
      }));
      const script = await readFile(join(import.meta.dirname, FILE), "utf8");
      const words = /^\s*\/\/.*\n/gm;
      const source = script.replace(words, "").replace("places = []", () => `places = ${JSON.stringify(places)}`);
      this.emitFile({ type: "asset", fileName: FILE, source });
    },
    transformIndexHtml: () => [{ tag: "script", attrs: { src: `/${FILE}` }, injectTo: "head-prepend" }],
  };
}

type Chunk = Rolldown.OutputChunk;
/** What these pages need besides what every page does. */
function filesOf(modules: readonly string[], chunks: Chunk[]): string[] {
  const every = withImports(
    chunks.filter(({ isEntry }) => isEntry),
    chunks,
  );
  const pages = modules.map((module) => {
    const page = chunks.find(({ facadeModuleId }) => facadeModuleId === join(SRC, module));
    if (!page) throw new Error(`${module} is no page of its own.`);
    return page;
  });
  const wanted = [...withImports(pages, chunks)].filter((chunk) => !every.has(chunk));
  const styles = new Set(wanted.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
  return [...wanted.map(({ fileName }) => fileName), ...styles];
}

function withImports(from: readonly Chunk[], chunks: readonly Chunk[]): Set<Chunk> {
  const found = new Set<Chunk>();
  const open = [...from];
  for (let chunk = open.pop(); chunk; chunk = open.pop()) {
    if (found.has(chunk)) continue;
    found.add(chunk);
    const { imports } = chunk;
    open.push(...chunks.filter(({ fileName }) => imports.includes(fileName)));
  }
  return found;
}
