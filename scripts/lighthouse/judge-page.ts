import lighthouse, { desktopConfig } from "lighthouse";
import { AT_LEAST, CATEGORIES, type Category, type Form } from "./pages.ts";

export type Judged = {
  scores: Record<Category, number>;
  /** What was measured, as Lighthouse words it: "Largest Contentful Paint 1.2 s". */
  figures: string[];
  /** How fast this machine was then, by Lighthouse's own yardstick: a free one of today reaches 1,000 and more. */
  machine: number;
  /** What kept a category below the bar. */
  faults: string[];
};

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>["lhr"];

const TRIES = 3;

const MEASURES = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
  "speed-index",
];

/** One visit by Lighthouse, as the first: it empties the browser's cache, and leaves who is signed in alone. */
export async function judgePage(url: string, port: number, form: Form): Promise<Judged> {
  for (let left = TRIES; ; left -= 1) {
    const result = await visit(url, port, form);
    if (!result.runtimeError) return judgedOf(result);
    // On a busy machine the browser sometimes loses its own recording; Lighthouse asks to be run again.
    const words = `Lighthouse could not judge ${url}: ${result.runtimeError.message}`;
    if (left <= 1) throw new Error(words);
    console.error(words);
  }
}

async function visit(url: string, port: number, form: Form): Promise<Result> {
  const flags = {
    port,
    output: "json" as const,
    logLevel: "error" as const,
    onlyCategories: [...CATEGORIES],
  };
  const result = await lighthouse(url, flags, form === "desktop" ? desktopConfig : undefined);
  if (!result) throw new Error(`Lighthouse said nothing of ${url}.`);
  return result.lhr;
}

function judgedOf({ audits, categories, environment }: Result): Judged {
  const scoreOf = (name: Category) => Math.round((categories[name]?.score ?? 0) * 100);
  const low = CATEGORIES.filter((name) => scoreOf(name) < AT_LEAST);
  const faults = low.flatMap((name) =>
    (categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id];
      const isFault = audit && weight > 0 && audit.score !== null && audit.score < 0.9;
      return isFault ? [`${audit.title} ${audit.displayValue ?? ""}`.trim()] : [];
    }),
  );
  return {
    scores: {
      performance: scoreOf("performance"),
      accessibility: scoreOf("accessibility"),
      "best-practices": scoreOf("best-practices"),
    },
    figures: MEASURES.map((id) => `${audits[id]?.title} ${audits[id]?.displayValue ?? "?"}`),
    machine: Math.round(environment.benchmarkIndex),
    faults,
  };
}
