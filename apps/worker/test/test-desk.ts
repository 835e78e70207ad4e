import { seal } from "@smartsupport/core";
import { type EventPayload, inTransaction, newId, recordEvent } from "@smartsupport/database";
import {
  type Actor,
  type EventType,
  type Role,
  SUBSCRIBABLE_EVENTS,
  type SubscribableEvent,
} from "@smartsupport/domain";
import {
  makeAccount,
  makeOrganization,
  makeTicket,
  openTestCore,
  type TestAccount,
  type TestCore,
  type TestOrganization,
  type TestTicket,
} from "@smartsupport/testing/factories";

export type TestDesk = {
  core: TestCore;
  organization: TestOrganization;
  employee: TestAccount;
  coordinator: TestAccount;
  person(role: Role, firstName: string): Promise<TestAccount>;
  /** An open ticket of the employee, as a row. */
  ticket(assigneeId?: string): Promise<TestTicket>;
  /** Writes an event as a command does: counted up under the ticket's lock. Returns its id. */
  event(type: EventType, ticket: TestTicket, actor?: Actor, payload?: EventPayload): Promise<string>;
  endpoint(given: { url: string; secret: string; events?: readonly SubscribableEvent[] }): Promise<string>;
};

/** A desk with an employee and a coordinator, on a database of its own. */
export async function openTestDesk(): Promise<TestDesk> {
  const core = await openTestCore();
  const organization = await makeOrganization(core, { isDefault: true });
  const person = (role: Role, firstName: string) =>
    makeAccount(core, {
      organizationId: organization.id,
      role,
      firstName,
      lastName: "Reyes",
      email: `${firstName.toLowerCase()}@acme.example`,
    });
  const employee = await person("employee", "Ana");
  const coordinator = await person("coordinator", "Carlo");
  return {
    core,
    organization,
    employee,
    coordinator,
    person,
    ticket: (assigneeId) =>
      makeTicket(core, organization, {
        requesterId: employee.id,
        subject: "The printer is silent",
        status: "Open",
        approvedAt: new Date(),
        assigneeId: assigneeId ?? null,
      }),
    event: (type, ticket, actor = coordinator.actor, payload = {}) =>
      inTransaction(core.database, async (tx) => {
        const { eventSeq, version } = await tx.ticket.update({
          where: { id: ticket.id },
          data: { eventSeq: { increment: 1 } },
          select: { eventSeq: true, version: true },
        });
        return recordEvent(tx, {
          organizationId: organization.id,
          type,
          subject: { kind: "ticket", id: ticket.id },
          eventSeq,
          actor,
          payload: { number: ticket.number, version, ...payload },
          occurredAt: new Date(),
        });
      }),
    async endpoint({ url, secret, events = SUBSCRIBABLE_EVENTS }) {
      const [id, integrationId, organizationId] = [newId(), newId(), organization.id];
      const { prisma } = core.database;
      await prisma.integration.create({ data: { id: integrationId, organizationId, name: `Flow ${integrationId}` } });
      await prisma.endpoint.create({
        data: {
          id,
          organizationId,
          integrationId,
          url,
          sealedSecret: seal(core.keyring, secret),
          events: [...events],
          isPrivateHostAllowed: true,
        },
      });
      return id;
    },
  };
}
