import { basename } from "node:path";

export type Module = { code: string | null; importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] };
export type Graph = { getModuleInfo(id: string): Module | null };

/** Modules that only pass on what others hold: whoever imports one takes a few names of it, not all. */
const PASSING_ON = /(?:\/esm\/index\.mjs|\/tabler-icons-react\.mjs|packages\/\w+\/src\/index\.ts(?:\?whole)?)$/;
const NAMED = /import\s*\{([^}]*)\}\s*from/g;

/** All modules that come with these without being asked for later. */
export function reachFrom(ids: readonly string[], graph: Graph): Set<string> {
  const found = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const module = found.has(id) ? null : graph.getModuleInfo(id);
    found.add(id);
    for (const imported of module?.importedIds ?? []) {
      if (PASSING_ON.test(imported)) open.push(...passedOn(imported, namesIn(module?.code), graph));
      else open.push(imported);
    }
  }
  return found;
}

function namesIn(code: string | null | undefined): Set<string> {
  const names = [...(code ?? "").matchAll(NAMED)].flatMap(([, list]) => (list ?? "").split(","));
  return new Set(names.map((name) => name.trim().split(/\s/)[0] ?? "").filter(Boolean));
}

/** Where these names stand behind such a module: in files called so, or, in our own packages, written there. */
function passedOn(barrel: string, names: ReadonlySet<string>, graph: Graph): string[] {
  const isOurs = /\.ts(?:\?whole)?$/.test(barrel);
  return (graph.getModuleInfo(barrel)?.importedIds ?? []).filter((id) => {
    if (!isOurs) return names.has(nameOf(id));
    const code = graph.getModuleInfo(id)?.code ?? "";
    return [...code.matchAll(/export (?:const|function|class) (\w+)/g)].some(([, name]) => names.has(name ?? ""));
  });
}

/** `use-merged-ref.mjs` holds `useMergedRef`. */
function nameOf(id: string): string {
  return basename(id)
    .replace(/\.\w+$/, "")
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
