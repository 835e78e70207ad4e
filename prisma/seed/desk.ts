import type { Ctx } from "@smartsupport/core";
import type { Company } from "./found-company.ts";

/** What stories need to find their people and places. */
export type Desk = Company & {
  /** The context of a person, at a moment. */
  as(key: string, now: Date): Ctx;
};
