import type { Core } from "@smartsupport/core";
import { bringPeople } from "./bring-people.ts";
import { connectWorkflowSystem, type WorkflowAccess } from "./connect-workflow-system.ts";
import { foundCompany } from "./found-company.ts";
import { stories } from "./stories/all-stories.ts";
import type { Story } from "./story.ts";
import { tellNews } from "./tell-news.ts";
import { beginningOf, beginStory, type Filed, tellStory } from "./tell-story.ts";
import { tieTickets } from "./tie-tickets.ts";
import { writeMacros } from "./write-macros.ts";

const DAY_MS = 86_400_000;
/** Fewer than the pool has connections. */
const TELLERS = 6;

export type SeedOptions = {
  /** Of every demo account. */
  password: string;
  /** Where the example workflow system listens. */
  workflowUrl: string;
  log: (line: string) => void;
};

/**
 * Makes the demo organization by calling the commands, as its people would have: whatever it shows obeys the rules.
 * Returns what the example workflow system must know.
 */
export async function seedDemo(core: Core, options: SeedOptions): Promise<{ workflow: WorkflowAccess }> {
  const now = new Date();
  // The password that the demo shows may be any: it is nobody's secret.
  const ctx = { now, core: { ...core, demo: { password: options.password, workflowSystemUrl: options.workflowUrl } } };
  const company = await foundCompany(ctx);
  const as = await bringPeople(ctx, company, options.password);
  const workflow = await connectWorkflowSystem(
    as("carmen", new Date(now.getTime() - 70 * DAY_MS)),
    options.workflowUrl,
  );
  const desk = { ...company, as };
  // Filed one after the other, the oldest first, so that numbers grow with time; what happened to them, side by side.
  const begins = (story: Story) => beginningOf(story, now, company.zone).getTime();
  const filed: Filed[] = [];
  for (const story of stories.toSorted((a, b) => begins(a) - begins(b))) filed.push(await beginStory(desk, story, now));
  const numbers = new Map(filed.map(({ story, ticket }) => [story.subject, ticket.number]));
  const teller = async () => {
    for (let next = filed.shift(); next !== undefined; next = filed.shift()) await tellStory(desk, next, now);
  };
  await Promise.all(Array.from({ length: TELLERS }, teller));
  await tieTickets(as("rafael", now), numbers);
  await writeMacros(as("rafael", now));
  await tellNews(as, now, company.zone);
  options.log(`${stories.length} tickets`);
  return { workflow };
}
