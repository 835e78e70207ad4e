import {
  ctxOf,
  makeAccount,
  makeKey,
  makeOrganization,
  makeTicket,
  openTestCore,
} from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { updateAccount } from "../accounts/update-account.ts";
import { eraseAccount } from "./erase-account.ts";
import { getAccountErasure } from "./get-account-erasure.ts";
import { runErasures } from "./run-erasures.ts";

const core = await openTestCore();
const { prisma } = core.database;
const organization = await makeOrganization(core);
const { id: organizationId } = organization;
const make = (given: Parameters<typeof makeAccount>[1] = {}) => makeAccount(core, { organizationId, ...given });
const admin = await make({ role: "admin" });
const coordinator = await make({ role: "coordinator" });
afterAll(() => core.close());

const ask = { reason: "They left and asked." };
const LATER_MS = 61_000;

describe("who may", () => {
  it("only admins, and nobody themselves", async () => {
    const employee = await make();
    await expect(eraseAccount(ctxOf(core, coordinator), employee.id, ask)).rejects.toMatchObject({ code: "forbidden" });
    await expect(eraseAccount(ctxOf(core, employee), coordinator.id, ask)).rejects.toMatchObject({ code: "not_found" });
    await expect(eraseAccount(ctxOf(core, admin), admin.id, ask)).rejects.toMatchObject({ code: "last_admin" });
    const second = await make({ role: "admin" });
    await expect(eraseAccount(ctxOf(core, admin), admin.id, ask)).rejects.toMatchObject({ code: "forbidden" });
    await eraseAccount(ctxOf(core, admin), second.id, ask);
    await expect(eraseAccount(ctxOf(core, admin), admin.id, ask)).rejects.toMatchObject({ code: "last_admin" });
    const stranger = await makeAccount(core, { role: "admin" });
    await expect(eraseAccount(ctxOf(core, stranger), employee.id, ask)).rejects.toMatchObject({ code: "not_found" });
    await expect(getAccountErasure(ctxOf(core, coordinator), second.id)).rejects.toMatchObject({ code: "forbidden" });
    expect(await prisma.erasure.count({ where: { accountId: { in: [employee.id, admin.id] } } })).toBe(0);
    const key = { core, now: new Date(), actor: await makeKey(core, organizationId) };
    await expect(eraseAccount(key, employee.id, ask)).rejects.toThrow();
  });
});

describe("at once", () => {
  it("they are nobody, signed out, and nothing brings them back", async () => {
    const person = await make({ firstName: "Ligaya", lastName: "Ocampo", companyId: "MA4242" });
    await eraseAccount(ctxOf(core, admin), person.id, ask);
    const row = await prisma.account.findUniqueOrThrow({ where: { id: person.id } });
    expect(row).toMatchObject({ firstName: "Erased", lastName: "person", companyId: null, status: "deactivated" });
    expect(row.email).toMatch(/@erased\.invalid$/);
    expect(await prisma.session.count({ where: { accountId: person.id, revokedAt: null } })).toBe(0);
    for (const body of [{ status: "active" }, { role: "admin" }] as const) {
      const change = updateAccount(ctxOf(core, admin), person.id, body);
      await expect(change).rejects.toMatchObject({ code: "account_erased" });
    }
    // The company id and the address are free for others.
    await make({ companyId: "MA4242", email: person.email });
    const audited = await prisma.auditEntry.findMany({ where: { subjectId: person.id, action: { contains: "eras" } } });
    expect(audited.map(({ action, actorId }) => [action, actorId])).toEqual([["account.erasure_requested", admin.id]]);
    expect(JSON.stringify(audited)).not.toMatch(/Ligaya|Ocampo|left and asked/);
  });
});

describe("the work", () => {
  it("goes on where a worker died, in turns, by any number of workers, and is audited once", async () => {
    const person = await make({ firstName: "Dalisay", lastName: "Umbra" });
    const ticket = await makeTicket(core, organization, { requesterId: person.id, subject: "Dalisay needs help" });
    await prisma.comment.createMany({
      data: Array.from({ length: 900 }, (_, nth) => ({
        id: crypto.randomUUID(),
        organizationId,
        ticketId: ticket.id,
        accountId: nth % 2 === 0 ? person.id : coordinator.id,
        body: `Dalisay, ${nth}`,
        createdAt: new Date(),
      })),
    });
    const storageKey = `files/${crypto.randomUUID()}`;
    await prisma.attachment.create({
      data: {
        id: crypto.randomUUID(),
        organizationId,
        uploaderId: person.id,
        ticketId: ticket.id,
        fileName: "dalisay.png",
        mediaType: "image/png",
        sizeBytes: 1,
        sha256: "0",
        storageKey,
        createdAt: new Date(),
        claimedAt: new Date(),
      },
    });
    const now = new Date();
    await eraseAccount(ctxOf(core, admin, now), person.id, ask);
    let crashes = 0;
    const files = {
      ...core.files,
      remove: async (key: string) => {
        crashes += 1;
        if (crashes <= 2) throw new Error("The worker died.");
        await core.files.remove(key);
      },
    };
    for (const _ of [1, 2]) await expect(runErasures({ ...core, files }, now)).rejects.toThrow("died");
    expect(await prisma.attachment.count({ where: { storageKey, deletedAt: null } })).toBe(1);

    // Not a turn longer than it was given: a short while each, and what is behind stays behind.
    const seen: number[] = [];
    while (await runErasures({ ...core, files }, now, 1)) {
      seen.push((await getAccountErasure(ctxOf(core, admin), person.id)).done);
    }
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    const later = new Date(now.getTime() + LATER_MS);
    await Promise.all([1, 2, 3].map(() => runErasures({ ...core, files }, later)));
    await runErasures({ ...core, files }, later);
    expect(await getAccountErasure(ctxOf(core, admin), person.id)).toMatchObject({
      state: "done",
      finishedAt: later.toISOString(),
    });
    expect(crashes).toBeGreaterThan(2);
    const bodies = await prisma.comment.groupBy({
      by: ["accountId"],
      where: { ticketId: ticket.id, body: { contains: "Dalisay" } },
    });
    expect(bodies).toEqual([]);
    expect(await prisma.comment.count({ where: { ticketId: ticket.id, body: "[erased]" } })).toBe(450);
    expect(await prisma.attachment.count({ where: { storageKey, deletedAt: null } })).toBe(0);
    expect(await prisma.auditEntry.count({ where: { subjectId: person.id, action: "account.erased" } })).toBe(1);
    expect(await prisma.erasure.count({ where: { accountId: person.id, identity: { equals: {} } } })).toBe(1);
  });

  it("leaves a namesake's name where it means the namesake", async () => {
    const names = { firstName: "Juan", lastName: "Cruz" };
    const [gone, stays, other] = [await make(names), await make(names), await make()];
    const mine = await makeTicket(core, organization, { requesterId: gone.id, description: "by Juan Cruz" });
    const theirs = await makeTicket(core, organization, { requesterId: other.id, description: "ask Juan Cruz" });
    const now = new Date();
    await eraseAccount(ctxOf(core, admin, now), gone.id, ask);
    await runErasures(core, new Date(now.getTime() + LATER_MS));
    expect(await prisma.ticket.findUnique({ where: { id: mine.id } })).toMatchObject({ description: "[erased]" });
    expect(await prisma.ticket.findUnique({ where: { id: theirs.id } })).toMatchObject({
      description: "ask Juan Cruz",
      version: 1,
    });
    expect(await prisma.account.findUnique({ where: { id: stays.id } })).toMatchObject(names);
  });
});
