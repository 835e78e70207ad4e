import { listFilingPlaces, type NamedPlace, readFilingWords } from "@smartsupport/database";
import { type FilingModel, makeFilingModel } from "@smartsupport/domain";
import type { Core } from "../context.ts";

export type LearntFiling = { model: FilingModel; places: readonly NamedPlace[] };

type Kept = { learnt: Promise<LearntFiling>; until: number };

/** Nobody notices whether the last few minutes' tickets count already, and what was erased is soon forgotten here too. */
const KEPT_FOR_MS = 600_000;
const MOST_KEPT = 500;

const kept = new WeakMap<object, Map<string, Kept>>();

/** What an organization's past tickets teach about filing. Learnt once in a while, not by whoever types. */
export function learntFiling({ database }: Core, organizationId: string, now: Date): Promise<LearntFiling> {
  const ofDatabase = kept.get(database) ?? new Map<string, Kept>();
  kept.set(database, ofDatabase);
  const known = ofDatabase.get(organizationId);
  if (known && known.until > now.getTime()) return known.learnt;
  if (ofDatabase.size >= MOST_KEPT) ofDatabase.clear();
  const learnt = learn(database, organizationId);
  const next = { learnt, until: now.getTime() + KEPT_FOR_MS };
  ofDatabase.set(organizationId, next);
  learnt.catch(() => ofDatabase.get(organizationId) === next && ofDatabase.delete(organizationId));
  return learnt;
}

async function learn(database: Core["database"], organizationId: string): Promise<LearntFiling> {
  const [places, counted] = await Promise.all([
    listFilingPlaces(database, organizationId),
    readFilingWords(database, organizationId),
  ]);
  return { model: makeFilingModel(places, counted.places, counted.words), places };
}
