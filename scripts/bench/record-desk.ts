import { createTicket as createOperation, listTickets as listOperation } from "@smartsupport/contracts";
import { type Core, type Ctx, createTicket, getTicket, listTicketsJson, signIn } from "@smartsupport/core";
import type { BareOperation } from "./bare-server.ts";
import type { FilledDesk } from "./fill-desk.ts";
import { recordStatements } from "./record-statements.ts";
import { type Step, toReplay } from "./replay.ts";

export type Plan = { numbers: string[]; words: string[]; newTicket: Record<string, unknown>; email: string };

const origin = { requestId: "bench", address: "127.0.0.1", userAgent: "bench" };

/** What the bare server is to run: the statements of our own commands and reads, seen on their way to PostgreSQL. */
export async function recordDesk(core: Core, desk: FilledDesk, plan: Plan): Promise<BareOperation[]> {
  const ctx = (): Ctx => ({
    core,
    now: new Date(),
    origin,
    actor: {
      kind: "person",
      id: desk.staffId,
      organizationId: desk.organizationId,
      role: "coordinator",
      sessionId: desk.staffId,
    },
  });
  const twice = async (work: () => Promise<unknown>): Promise<Step[]> => {
    await work();
    return toReplay(await recordStatements(work), await recordStatements(work));
  };
  const each = (works: (() => Promise<unknown>)[]) =>
    works.reduce<Promise<Step[][]>>(async (done, work) => [...(await done), await twice(work)], Promise.resolve([]));
  const list = listOperation.query.parse({ view: "all_active" });
  const body = createOperation.body.parse(plan.newTicket);
  return [
    { path: "/list", method: "GET", variants: [await twice(() => listTicketsJson(ctx(), list))] },
    {
      path: "/ticket",
      method: "GET",
      variants: await each(plan.numbers.map((number) => () => getTicket(ctx(), number))),
    },
    {
      path: "/search",
      method: "GET",
      variants: await each(plan.words.map((q) => () => listTicketsJson(ctx(), listOperation.query.parse({ q })))),
    },
    { path: "/create", method: "POST", variants: [await twice(() => createTicket(ctx(), body))] },
    {
      path: "/sign-in",
      method: "POST",
      password: desk.password,
      variants: [
        await twice(() => signIn({ core, now: new Date(), origin }, { email: plan.email, password: desk.password })),
      ],
    },
  ];
}
