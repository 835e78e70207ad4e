import { pbkdf2Sync } from "node:crypto";
import { Readable } from "node:stream";
import * as core from "@smartsupport/core";
import { SCOPES } from "@smartsupport/domain";
import {
  ctxOf,
  makeAccount,
  makeEndpoint,
  makeOrganization,
  makeTicket,
  signedIn,
  type TestAccount,
  type TestOrganization,
} from "@smartsupport/testing/factories";
import { PNG } from "./multipart.ts";
import type { TestApi } from "./open-test-api.ts";
import { makeFactorPeople } from "./second-factor-world.ts";
import { makeProvider } from "./sso-world.ts";
import { makeWork } from "./work-world.ts";

export const PASSWORD = "three quiet carabaos";

// In the form of an older desk: quick to make, and accepted.
const HASH = pbkdf2Sync(PASSWORD, "salt", 1000, 32, "sha256").toString("base64");
export const PASSWORD_HASH = `pbkdf2_sha256$1000$salt$${HASH}`;

export type World = Awaited<ReturnType<typeof makeWorld>>;

/** An organization in which every operation of the contract has something to work on. */
export async function makeWorld({ core: desk }: TestApi) {
  const organization = await makeOrganization(desk, { isDefault: true });
  const people = await makePeople(desk, organization);
  const factorPeople = await makeFactorPeople(desk, {
    organizationId: organization.id,
    departmentId: organization.departmentId,
    passwordHash: PASSWORD_HASH,
    password: PASSWORD,
  });
  const { admin, coordinator, employee, watcher, bystander, unwanted } = people;
  // Nobody signs in before they are approved.
  await desk.database.prisma.session.deleteMany({ where: { accountId: unwanted.id } });
  const asAdmin = ctxOf(desk, admin);
  const [onTicket, second, onNote, loose] = [
    await upload(desk, employee, "cable.png"),
    await upload(desk, employee, "plug.png"),
    await upload(desk, coordinator, "inside.png"),
    await upload(desk, employee, "unused.png"),
  ];
  const ticket = await core.createTicket(ctxOf(desk, employee), {
    subject: "The screen flickers",
    description: "Since this morning.",
    categoryId: organization.categoryId,
    subCategoryId: organization.subCategoryId,
    uploadIds: [onTicket, second],
  });
  await core.addComment(ctxOf(desk, employee), ticket.number, { body: "It got worse." });
  await core.addNote(ctxOf(desk, coordinator), ticket.number, { body: "Known problem.", uploadIds: [onNote] });
  await core.addWatcher(ctxOf(desk, coordinator), ticket.number, watcher.id);
  const work = await makeWork(desk, { number: ticket.number, requester: employee, coordinator });
  const integration = await core.createIntegration(asAdmin, {
    name: "Flowmatic",
    statusMap: { "On Process": "In Progress" },
  });
  const endpoint = await makeEndpoint(
    desk,
    { organizationId: organization.id, integrationId: integration.id },
    "https://flow.test/hook",
  );
  const key = await core.createApiKey(asAdmin, integration.id, { name: "First", scopes: [...SCOPES] });
  const spare = await core.createApiKey(asAdmin, integration.id, { name: "Spare", scopes: ["tickets:read"] });
  const old = await core.createApiKey(asAdmin, integration.id, { name: "Old", scopes: ["tickets:read"] });
  await core.updateMe(ctxOf(desk, watcher), { photo: PNG.toString("base64") });
  const invited = await core.inviteAccount(asAdmin, {
    firstName: "Ana",
    lastName: "Cruz",
    role: "employee",
    email: "ana@company.test",
  });
  const begun = await core.signIn({ core: desk, now: new Date() }, { email: admin.email, password: PASSWORD });
  // Good for five minutes from then, however long the tests take that use it.
  const link = await core.createAttachmentLink(ctxOf(desk, employee, new Date(Date.now() + 3_600_000)), onTicket);
  for (const place of [`reply:${ticket.number}`, "new-ticket"]) {
    await core.saveDraft(ctxOf(desk, employee), place, {
      body: { words: "Is there any" },
      uploadIds: [],
      seen: null,
    });
  }
  const rows = await makeRows(desk, organization.id, { ticketId: ticket.id, endpointId: endpoint.id, admin });
  return {
    organization,
    ...people,
    ...factorPeople,
    ...rows,
    ...work,
    issuer: await makeProvider(desk, admin),
    number: ticket.number,
    otherNumber: (await makeTicket(desk, organization, { requesterId: employee.id })).number,
    replyNumber: (await makeTicket(desk, organization, { requesterId: employee.id })).number,
    files: { onTicket, second, onNote, loose },
    integrationId: integration.id,
    endpointId: endpoint.id,
    apiKeyId: key.apiKey.id,
    apiKey: key.secret,
    spareKeyId: spare.apiKey.id,
    oldKeyId: old.apiKey.id,
    photographed: watcher,
    invitation: await invitationOf(desk, invited.accountId),
    refreshCookie: `__Host-smartsupport=${signedIn(begun).refreshToken}`,
    reset: await resetOf(desk, bystander),
    dataExportId: await dataExportOf(desk, watcher),
    viewId: await viewOf(desk, coordinator),
    bulkChangeId: await bulkChangeOf(
      desk,
      coordinator,
      await makeTicket(desk, organization, { requesterId: employee.id }),
    ),
    announcementId: await announcementOf(desk, admin),
    macroId: await macroOf(desk, coordinator),
    otherSessionId: await secondSession(desk, coordinator),
    link: { params: { id: onTicket }, query: Object.fromEntries(new URL(link.url).searchParams) },
  };
}

async function makePeople(desk: core.Core, { id: organizationId, departmentId }: TestOrganization) {
  const passwordHash = PASSWORD_HASH;
  const make = (given: Parameters<typeof makeAccount>[1]) =>
    makeAccount(desk, { organizationId, departmentId, ...given });
  return {
    admin: await make({ role: "admin", passwordHash }),
    secondAdmin: await make({ role: "admin" }),
    coordinator: await make({ role: "coordinator" }),
    employee: await make({ passwordHash }),
    watcher: await make({}),
    bystander: await make({}),
    pending: await make({ status: "pending" }),
    unwanted: await make({ status: "pending" }),
    leaver: await make({}),
  };
}

/** The token of a password reset that was mailed. */
async function resetOf(desk: core.Core, { id: accountId, email }: TestAccount): Promise<string> {
  await core.requestPasswordReset({ core: desk, now: new Date() }, { email });
  const { id } = await desk.database.prisma.accountToken.findFirstOrThrow({ where: { accountId } });
  return new URL(core.passwordResetLink(desk, id)).hash.slice("#token=".length);
}

/** A file of somebody's data that is ready. */
async function dataExportOf(desk: core.Core, account: TestAccount): Promise<string> {
  const { id } = await core.requestDataExport(ctxOf(desk, account));
  await core.makeDataExports(desk, new Date());
  return id;
}

/** A view that the coordinator saved for themselves. */
async function viewOf(desk: core.Core, account: TestAccount): Promise<string> {
  const body = { name: "Network", isShared: false, question: { status: ["Open" as const] } };
  return (await core.saveView(ctxOf(desk, account), body)).id;
}

/** A change that the coordinator made to a ticket of its own, and can undo. */
async function bulkChangeOf(desk: core.Core, account: TestAccount, { number }: { number: string }): Promise<string> {
  const change = { kind: "addTag" as const, tag: "new" };
  return (await core.startBulkChange(ctxOf(desk, account), { numbers: [number], change })).id;
}

async function announcementOf(desk: core.Core, account: TestAccount): Promise<string> {
  const lastDay = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  return (await core.createAnnouncement(ctxOf(desk, account), { title: "No parking today", words: "", lastDay })).id;
}

/** A macro that the coordinator keeps to themselves. */
async function macroOf(desk: core.Core, account: TestAccount): Promise<string> {
  const body = { name: "Which screen", isShared: false, isNote: false, words: "Which screen is it?", actions: {} };
  return (await core.createMacro(ctxOf(desk, account), body)).id;
}

/** The coordinator is signed in on one more device. */
async function secondSession(desk: core.Core, { id: accountId, organizationId }: TestAccount): Promise<string> {
  const id = crypto.randomUUID();
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 86_400_000);
  await desk.database.prisma.session.create({
    data: { id, organizationId, accountId, tokenHash: "-", rotatedAt: now, expiresAt, userAgent: "Firefox" },
  });
  return id;
}

/** The token that was mailed. */
async function invitationOf(desk: core.Core, accountId: string): Promise<string> {
  const { id } = await desk.database.prisma.accountToken.findFirstOrThrow({ where: { accountId } });
  return new URL(core.invitationLink(desk, id)).hash.slice("#token=".length);
}

/** A stored file that nothing has claimed yet. */
export async function upload(desk: core.Core, account: TestAccount, fileName: string, content = PNG): Promise<string> {
  const { id } = await core.uploadFile(ctxOf(desk, account), { fileName, content: Readable.from([content]) });
  return id;
}

type Made = { ticketId: string; endpointId: string; admin: TestAccount };

/** What the worker would have written: a delivery that was given up, and a mail in the local mailbox. */
async function makeRows({ database: { prisma } }: core.Core, organizationId: string, made: Made) {
  const event = await prisma.outboxEvent.findFirstOrThrow({ where: { organizationId, subjectId: made.ticketId } });
  const delivery = await prisma.delivery.create({
    data: {
      id: crypto.randomUUID(),
      organizationId,
      eventId: event.id,
      eventSeq: event.eventSeq,
      subjectId: made.ticketId,
      handler: "workflow",
      target: made.endpointId,
      endpointId: made.endpointId,
      status: "given_up",
      attempts: 9,
      nextAttemptAt: new Date(),
      lastError: "The address answered 500.",
    },
  });
  const mail = await prisma.mail.create({
    data: {
      id: crypto.randomUUID(),
      organizationId,
      ticketId: made.ticketId,
      transport: "local",
      messageId: "<1@desk.test>",
      fromAddress: "desk@desk.test",
      toAddress: made.admin.email,
      subject: "Your ticket",
      text: "It is filed.",
      html: "<p>It is filed.</p>",
      headers: { "Auto-Submitted": "auto-generated" },
      createdAt: new Date(),
    },
  });
  return { deliveryId: delivery.id, mailId: mail.id };
}
