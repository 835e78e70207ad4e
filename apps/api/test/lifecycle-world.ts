import * as core from "@smartsupport/core";
import { toStoredStatus } from "@smartsupport/database";
import type { Key, Scope, Status } from "@smartsupport/domain";
import {
  ACTORS,
  DEPARTMENT,
  type FixtureActor,
  OTHER_TICKET,
  type Situation,
  ticketFor,
} from "@smartsupport/domain/fixtures";
import { ctxOf, makeAccount, makeOrganization, makeTicket, type TestAccount } from "@smartsupport/testing/factories";
import type { TestApi } from "./open-test-api.ts";

export type LifecycleWorld = {
  /** Access token or API key of each actor that can call. */
  tokens: Map<FixtureActor, string>;
  /** The real id behind an id of the fixture. */
  idOf(fixtureId: string): string;
  /** Of the ticket that others are merged into. */
  otherNumber: string;
  /** The number of the ticket that this actor meets. */
  numberFor(actor: FixtureActor): string;
  /** Puts the actor's ticket into the situation; its version grows. */
  set(situation: Situation, actor: FixtureActor): Promise<void>;
  statusFor(actor: FixtureActor): Promise<string>;
};

/** The people, keys and tickets of the lifecycle's fixture, in a database: each actor meets a ticket of their own. */
export async function makeLifecycleWorld(api: TestApi, callers: readonly FixtureActor[]): Promise<LifecycleWorld> {
  const { core: desk } = api;
  const [organization, foreign] = [await makeOrganization(desk), await makeOrganization(desk)];
  const ids = new Map<string, string>([[DEPARTMENT, organization.departmentId]]);
  const people = new Map<FixtureActor, TestAccount>();
  const tokens = new Map<FixtureActor, string>();
  for (const name of callers) {
    const actor = ACTORS[name];
    if (actor.kind !== "person") continue;
    const organizationId = name === "foreigner" ? foreign.id : organization.id;
    const account = await makeAccount(desk, { organizationId, role: actor.role });
    people.set(name, account);
    ids.set(actor.id, account.id);
    tokens.set(name, api.tokenOf(account));
  }
  const admin = get(people, "admin");
  for (const name of callers) {
    const actor = ACTORS[name];
    if (actor.kind === "key") tokens.set(name, await makeRealKey(desk, admin, ids, actor));
  }
  const numbers = new Map<FixtureActor, string>();
  for (const name of callers) numbers.set(name, await fileTicket(desk, organization.categoryId, people, name));

  const other = await makeTicket(desk, organization, { requesterId: get(people, "requester").id });
  ids.set(OTHER_TICKET, other.id);

  const idOf = (fixtureId: string) => get(ids, fixtureId);
  const where = (actor: FixtureActor) => ({
    organizationId_number: { organizationId: organization.id, number: get(numbers, actor) },
  });
  return {
    tokens,
    idOf,
    otherNumber: other.number,
    numberFor: (actor) => get(numbers, actor),
    set: async (situation, actor) => {
      const { isWatchedByActor: _, organizationId: __, ...state } = ticketFor(situation, actor);
      await desk.database.prisma.ticket.update({
        where: where(actor),
        data: {
          ...state,
          status: toStoredStatus(state.status),
          returnTo: stored(state.returnTo),
          statusBeforeReject: stored(state.statusBeforeReject),
          statusBeforeMerge: stored(state.statusBeforeMerge),
          mergedIntoId: state.mergedIntoId && idOf(state.mergedIntoId),
          requesterId: idOf(state.requesterId),
          departmentId: state.departmentId && idOf(state.departmentId),
          assigneeId: state.assigneeId && idOf(state.assigneeId),
          resolvedByIntegrationId: state.resolvedByIntegrationId && idOf(state.resolvedByIntegrationId),
          version: { increment: 1 },
        },
      });
    },
    statusFor: async (actor) => {
      const row = await desk.database.prisma.ticket.findUniqueOrThrow({
        where: where(actor),
        select: { status: true },
      });
      return row.status;
    },
  };
}

async function makeRealKey(desk: core.Core, admin: TestAccount, ids: Map<string, string>, key: Key): Promise<string> {
  const ctx = ctxOf(desk, admin);
  if (!ids.has(key.integrationId)) {
    ids.set(key.integrationId, (await core.createIntegration(ctx, { name: key.integrationId })).id);
  }
  const scopes: Scope[] = [...key.scopes];
  return (await core.createApiKey(ctx, get(ids, key.integrationId), { name: key.id, scopes })).secret;
}

async function fileTicket(
  desk: core.Core,
  categoryId: string,
  people: Map<FixtureActor, TestAccount>,
  actor: FixtureActor,
) {
  const requester = get(people, actor === "coordinator_requester" ? actor : "requester");
  const ticket = await core.createTicket(ctxOf(desk, requester), { subject: actor, description: "", categoryId });
  if (actor === "watcher") {
    await core.addWatcher(ctxOf(desk, get(people, "admin")), ticket.number, get(people, "watcher").id);
  }
  return ticket.number;
}

const stored = (status: Status | null) => status && toStoredStatus(status);

function get<K, V>(map: Map<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The fixture has no ${String(key)}.`);
  return value;
}
