import { ERASABLE_TABLES, type ErasableName, readErasable, writeErased } from "@smartsupport/database";
import { eraseAnswers } from "./erase-answers.ts";
import { eraseChecklists } from "./erase-checklists.ts";
import { eraseHeard } from "./erase-heard.ts";
import { eraseSelf } from "./erase-self.ts";
import { eraseUnsent } from "./erase-unsent.ts";
import { erasedRow } from "./erased-rows.ts";
import type { ErasureStep } from "./erasure-job.ts";

const ROWS_AT_ONCE = 200;

/** Everything that an erasure goes through. Each step may be done again and then finds nothing. */
export const STEPS: readonly ErasureStep[] = [
  eraseSelf,
  eraseUnsent,
  eraseChecklists,
  ...(Object.keys(ERASABLE_TABLES) as ErasableName[]).map(walk),
  eraseAnswers,
  eraseHeard,
];

/** Twice: what was on its way when the person was erased is found the second time. */
export const ALL_STEPS = STEPS.length * 2;

function walk(name: ErasableName): ErasureStep {
  const table = ERASABLE_TABLES[name];
  return async (job, after) => {
    const rows = await readErasable(job.tx, table, job, { after, limit: ROWS_AT_ONCE });
    // The bytes go before the row says so: a crash in between is made good by the next turn.
    for (const row of rows) {
      if (name === "attachment" && row.isTheirs) await job.core.files.remove(String(row.storageKey));
    }
    const changed = rows.map((row) => erasedRow(name, row, job)).filter((row) => row !== null);
    await writeErased(job.tx, table, changed);
    return rows.length < ROWS_AT_ONCE ? null : (rows.at(-1)?.id ?? null);
  };
}
