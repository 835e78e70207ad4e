import type { Core, Ctx } from "@smartsupport/core";
import type { Actor } from "@smartsupport/domain";
import {
  ACTORS,
  DEPARTMENT,
  type FixtureActor,
  INTEGRATION,
  NOW,
  SITUATIONS,
  type Situation,
} from "@smartsupport/domain/fixtures";
import { makeAccount } from "./make-account.ts";
import { makeKey } from "./make-integration.ts";
import { makeOrganization, type TestOrganization } from "./make-organization.ts";
import { makeTicket, type TestTicket } from "./make-ticket.ts";

export type FixtureDesk = {
  organization: TestOrganization;
  actors: Record<FixtureActor, Actor>;
  /** The ticket that others are merged into. */
  other: TestTicket;
  /** The context of a command by that actor, at the fixture's time. */
  ctxOf(actor: FixtureActor): Ctx;
  /** The account of a person, the integration of a key. */
  idOf(actor: FixtureActor): string;
  /** A ticket in that situation, as the actor meets it. */
  ticketIn(situation: Situation, actor: FixtureActor): Promise<TestTicket>;
};

/** The people, keys and tickets of the domain's fixtures as rows, so that its tables can be replayed through commands. */
export async function makeFixtureDesk(core: Core): Promise<FixtureDesk> {
  const organization = await makeOrganization(core);
  const actors = {} as Record<FixtureActor, Actor>;
  for (const [name, fixture] of Object.entries(ACTORS) as [FixtureActor, Actor][]) {
    actors[name] = await makeActor(core, organization.id, fixture);
  }
  const idOf = (name: FixtureActor): string => {
    const actor = actors[name];
    if (actor.kind === "person") return actor.id;
    if (actor.kind === "key") return actor.integrationId;
    throw new Error(`${name} has no row.`);
  };
  const other = await makeTicket(core, organization, { requesterId: idOf("requester") });
  return {
    organization,
    actors,
    other,
    idOf,
    ctxOf: (name) => ({ core, actor: actors[name], now: NOW }),
    ticketIn: (situation, actor) => {
      const state = SITUATIONS[situation];
      return makeTicket(core, organization, {
        ...state,
        requesterId: idOf(actor === "coordinator_requester" ? actor : "requester"),
        assigneeId: state.assigneeId && idOf("coordinator_assignee"),
        departmentId: state.departmentId === DEPARTMENT ? organization.departmentId : null,
        mergedIntoId: state.mergedIntoId && other.id,
        resolvedByIntegrationId: state.resolvedByIntegrationId === INTEGRATION ? idOf("key") : null,
        watcherIds: [idOf("watcher")],
      });
    },
  };
}

async function makeActor(core: Core, organizationId: string, fixture: Actor): Promise<Actor> {
  if (fixture.kind === "key") return makeKey(core, organizationId, { scopes: fixture.scopes });
  if (fixture.kind !== "person") return { ...fixture, organizationId };
  const isForeign = fixture.organizationId !== ACTORS.requester.organizationId;
  const home = isForeign ? (await makeOrganization(core)).id : organizationId;
  return (await makeAccount(core, { organizationId: home, role: fixture.role })).actor;
}
