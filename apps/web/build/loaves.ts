import { join } from "node:path";
import { FIRST_PLACES } from "./first-places.ts";
import { type Graph, reachFrom } from "./reach.ts";

/** What runs beside every page of somebody signed in, and comes when that stands. */
const BESIDE = { live: { modules: ["app/live-updates.tsx"] } } as const;
const PLACES = { ...FIRST_PLACES, ...BESIDE };

type Place = keyof typeof PLACES;
type Test = (isAt: (place: Place) => boolean) => boolean;

const SRC = join(import.meta.dirname, "..", "src");
const SCHEMAS = /node_modules\/zod\/|config\/zod\.ts$/;
const FORMS = /node_modules\/(?:react-hook-form|@hookform)\/|components\/ui\/form-problem\b/;

const [HOME, MINE, DESK, QUEUE, TICKET] = [
  "/",
  "/tickets/:number",
  "/desk",
  "/desk/tickets",
  "/desk/tickets/:number",
] as const;

/** What is shared comes first: a loaf takes along whatever it needs that is not in one before. */
const LOAVES: readonly (readonly [string, Test])[] = [
  // Apart from the rest, which would else come along to the sign-in page.
  ["sign-in", (isAt) => isAt("/sign-in")],
  ["frame", (isAt) => isAt(HOME) && isAt(QUEUE)],
  // What a ticket needs of it shall not bring the ticket along.
  ["live", (isAt) => isAt("live")],
  ["desk", (isAt) => [DESK, QUEUE, TICKET].filter(isAt).length > 1],
  ["prose", (isAt) => isAt(HOME) && isAt(TICKET)],
  ["story", (isAt) => isAt(MINE) && isAt(TICKET)],
  ["home", (isAt) => isAt(HOME)],
  ["queue", (isAt) => isAt(QUEUE)],
  ["ticket", (isAt) => isAt(TICKET)],
];

const pages: ReadonlySet<string> = new Set(Object.values(PLACES).flatMap(({ modules }) => modules.map(idOf)));
const ALWAYS: ReadonlySet<string> = new Set(["frame"]);
let elsewhere: Set<string> | undefined;
const known = new Map<Place, Set<string>>();

function idOf(file: string): string {
  return join(SRC, file);
}

function reach(place: Place, graph: Graph): Set<string> {
  const found = known.get(place) ?? reachFrom(PLACES[place].modules.map(idOf), graph);
  known.set(place, found);
  return found;
}

/** Whether a page that is no first place needs it too: that one shall not load the whole loaf for a crumb of it. */
function isElsewhere(id: string, graph: Graph): boolean {
  elsewhere ??= reachFrom(
    (graph.getModuleInfo(idOf("app/routes.tsx"))?.dynamicallyImportedIds ?? []).filter((page) => !pages.has(page)),
    graph,
  );
  return elsewhere.has(id);
}

function loafBy(name: string, test: Test, isCommon: boolean) {
  return (id: string, graph: Graph): string | null => {
    const isIn = !pages.has(id) && test((place) => reach(place, graph).has(id));
    if (!isIn || (isCommon && !isElsewhere(id, graph))) return null;
    return isCommon ? `${name}-common` : name;
  };
}

/** What a first visit needs travels in few files. A page made of a hundred crumbs waits for each of them, and they weigh more. */
export const loaves = [
  { name: "app", tags: ["$initial" as const], priority: 40 },
  // Apart from the forms: that of the sign-in page wants it when something was typed.
  { name: "schemas", test: SCHEMAS, priority: 39 },
  { name: "forms", test: FORMS, priority: 38 },
  ...LOAVES.flatMap(([name, test], at) => [
    { name: loafBy(name, test, !ALWAYS.has(name)), priority: 30 - at },
    { name: loafBy(name, test, false), priority: 10 - at },
  ]),
];
