import type { FastifyInstance } from "fastify";

type Entry = { pattern: RegExp; methods: Set<string> };

/** Remembers every route, so that a wrong method can be told from a wrong address. */
export type RouteBook = { methodsOf(path: string): string[] };

/** Listens to the routes that `app` registers from now on. `/*` is left out: it answers everything. */
export function keepRouteBook(app: FastifyInstance): RouteBook {
  const entries = new Map<string, Entry>();
  app.addHook("onRoute", ({ url, method }) => {
    if (url.includes("*")) return;
    const entry = entries.get(url) ?? { pattern: toPattern(url), methods: new Set<string>() };
    for (const name of [method].flat()) entry.methods.add(name);
    entries.set(url, entry);
  });
  return {
    methodsOf(path) {
      const found = [...entries.values()].filter((entry) => entry.pattern.test(path));
      return [...new Set(found.flatMap((entry) => [...entry.methods]))].sort();
    },
  };
}

function toPattern(url: string): RegExp {
  const escaped = url.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/:[a-zA-Z]+/g, "[^/]+")}$`);
}
