import type { BulkChange } from "@smartsupport/contracts";
import type { Ctx } from "../context.ts";
import { findBulk } from "./find-bulk.ts";
import { showBulk } from "./show-bulk.ts";

/** How far one's own change to many tickets is, and what came of each. */
export async function getBulkChange(ctx: Ctx, id: string): Promise<BulkChange> {
  return showBulk(await findBulk(ctx, id), ctx.now);
}
