import type { Operation } from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import { newId } from "@smartsupport/database";
import { ROLES, type Role, SCOPES, type Scope } from "@smartsupport/domain";
import type { LooseCall } from "@smartsupport/testing/api";
import { ctxOf, makeAccount, makeOrganization, type TestAccount } from "@smartsupport/testing/factories";
import { signAccessToken } from "../src/auth/access-tokens.ts";
import type { TestApi } from "./open-test-api.ts";
import type { Sample } from "./samples.ts";
import { PASSWORD_HASH, type World } from "./world.ts";

/** How a person stands to what a call names. */
export type Relation = "own" | "watching" | "other" | "foreign";

/** One column of the matrix. */
export type Caller =
  | { kind: "person"; relation: Relation; role: Role; account: TestAccount }
  | { kind: "key"; name: string; scopes: readonly Scope[]; isForeign: boolean; token: string }
  /** Nobody whom the desk knows: without a token, or with one that is no longer good. */
  | { kind: "unknown"; name: string; token: string | undefined };

type Other = { people: Record<Role, TestAccount>; foreigners: Record<Role, TestAccount> };

/** Everybody who tries every operation. Whom a thing belongs to is another person for each operation. */
export async function makeCallers(api: TestApi, world: World) {
  const foreign = await makeOrganization(api.core);
  const { people, foreigners } = await makePeople(api, world.organization.id, foreign.id);
  const keys: Caller[] = [
    await makeKey(api, world.admin, world.integrationId, "no scope", []),
    ...(await Promise.all(SCOPES.map((scope) => makeKey(api, world.admin, world.integrationId, scope, [scope])))),
    await makeKey(api, world.admin, world.integrationId, "all scopes", SCOPES),
  ];
  const theirs = await core.createIntegration(ctxOf(api.core, foreigners.admin), { name: "Theirs" });
  const stranger = await makeKey(api, foreigners.admin, theirs.id, "another organization's", SCOPES);
  const unknown: Caller[] = [
    { kind: "unknown", name: "nobody", token: undefined },
    { kind: "unknown", name: "signed out", token: await signedOut(api, people.admin) },
    await makeDeadKey(api, world, "revoked", { revokedAt: new Date() }),
    await makeDeadKey(api, world, "expired", { expiresAt: new Date(Date.now() - 1000) }),
  ];
  return {
    foreign,
    everywhere: [
      ...ROLES.map((role): Caller => ({ kind: "person", relation: "foreign", role, account: foreigners[role] })),
      ...keys,
      { ...stranger, isForeign: true } as Caller,
      ...unknown,
    ],
    others: ROLES.map((role): Caller => ({ kind: "person", relation: "other", role, account: people[role] })),
    owners: (operation: Operation, sample: Sample, call: LooseCall): Caller[] =>
      ROLES.map((role) => ({
        kind: "person",
        relation: "own",
        role,
        account: ownerOf(operation, sample, call, world),
      })),
    watchers: ROLES.map((role): Caller => ({ kind: "person", relation: "watching", role, account: world.watcher })),
  };
}

/** Whose the thing is that a call names: oneself, the requester, whoever the sample says. */
function ownerOf(operation: Operation, { as }: Sample, { params }: LooseCall, world: World): TestAccount {
  const named = Object.values(world).find(
    (each) => typeof each === "object" && "actor" in each && each.id === params?.id,
  ) as TestAccount | undefined;
  const isOfTicket = operation.path.includes(":number") && !operation.path.includes("/time-entries/");
  if (named && !isOfTicket) return named;
  return as === "key" || as === "nobody" || isOfTicket ? world.employee : world[as];
}

async function makePeople(api: TestApi, ours: string, theirs: string): Promise<Other> {
  const make = async (organizationId: string) => {
    const made = ROLES.map((role) => makeAccount(api.core, { organizationId, role, passwordHash: PASSWORD_HASH }));
    const [employee, coordinator, admin] = await Promise.all(made);
    return { employee, coordinator, admin } as Record<Role, TestAccount>;
  };
  return { people: await make(ours), foreigners: await make(theirs) };
}

async function makeKey(
  { core: desk }: TestApi,
  admin: TestAccount,
  id: string,
  name: string,
  scopes: readonly Scope[],
) {
  const { secret: token } = await core.createApiKey(ctxOf(desk, admin), id, { name, scopes: [...scopes] });
  return { kind: "key" as const, name: `key: ${name}`, scopes, isForeign: false, token };
}

async function makeDeadKey(api: TestApi, world: World, name: string, data: object): Promise<Caller> {
  const { token } = await makeKey(api, world.admin, world.integrationId, name, SCOPES);
  await api.core.database.prisma.apiKey.updateMany({ where: { name }, data });
  return { kind: "unknown", name: `${name} key`, token };
}

async function signedOut({ app }: TestApi, { actor }: TestAccount): Promise<string> {
  return signAccessToken(app, { ...actor, sessionId: newId() }, 0);
}

/**
 * The token of a caller now. A person gets the role of the column and a session of its own, which the API has never seen: it
 * remembers sessions, and the rows here are put back behind its back.
 */
export async function tokenOfCaller({ core: desk, app }: TestApi, caller: Caller): Promise<string | undefined> {
  if (caller.kind !== "person") return caller.token;
  const { id, organizationId } = caller.account;
  const [sessionId, now] = [newId(), new Date()];
  const { sessionEpoch } = await desk.database.prisma.account.update({ where: { id }, data: { role: caller.role } });
  const expiresAt = new Date(now.getTime() + 86_400_000);
  await desk.database.prisma.session.create({
    data: { id: sessionId, organizationId, accountId: id, tokenHash: "-", rotatedAt: now, expiresAt },
  });
  return signAccessToken(app, { ...caller.account.actor, role: caller.role, sessionId }, sessionEpoch);
}

/** A caller in words. */
export function nameOf(caller: Caller): string {
  return caller.kind === "person" ? `${caller.role} (${caller.relation})` : caller.name;
}
