import { registration } from "@smartsupport/contracts";
import { type AnonymousCtx, approveAccount, type Ctx, registerAccount } from "@smartsupport/core";
import { DateTime } from "luxon";
import type { Company } from "./found-company.ts";
import { ADMIN, COORDINATORS, EMPLOYEES, PENDING, type SeedPerson } from "./people.ts";

const HOUR_MS = 3_600_000;

/**
 * Everybody registers, as people do; the desk itself approves its first admin, who approves the others. Two wait still.
 * Returns who is who, as contexts at a moment.
 */
export async function bringPeople(
  ctx: AnonymousCtx,
  company: Company,
  password: string,
): Promise<(key: string, now: Date) => Ctx> {
  const { organizationId } = company;
  const began = DateTime.fromJSDate(ctx.now).minus({ days: 75 }).toJSDate();
  const contexts = new Map<string, Omit<Ctx, "now">>();
  const system: Ctx = { ...ctx, now: began, actor: { kind: "system", organizationId } };
  let approver = system;
  for (const person of [ADMIN, ...COORDINATORS, ...EMPLOYEES]) {
    const id = await register({ ...ctx, now: began }, company, person, password);
    await approveAccount(approver, id, { role: person.role });
    const actor = { kind: "person", id, organizationId, role: person.role, sessionId: id } as const;
    contexts.set(person.key, { core: ctx.core, actor });
    if (person === ADMIN) approver = { ...system, actor };
  }
  for (const [index, person] of PENDING.entries()) {
    const now = new Date(ctx.now.getTime() - (20 - index * 14) * HOUR_MS);
    await register({ ...ctx, now }, company, person, password);
  }
  return (key, now) => {
    const known = contexts.get(key);
    if (!known) throw new Error(`The stories speak of ${key}, whom nobody knows.`);
    return { ...known, now };
  };
}

async function register(
  ctx: AnonymousCtx,
  company: Company,
  { key: _, role: __, department, ...person }: SeedPerson,
  password: string,
): Promise<string> {
  const body = { ...person, departmentId: company.departmentId(department), password, hasConsented: true };
  await registerAccount(ctx, registration.parse(body));
  const where = { email: person.email };
  return (await ctx.core.database.prisma.account.findUniqueOrThrow({ where, select: { id: true } })).id;
}
