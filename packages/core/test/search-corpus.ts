import { randomUUID } from "node:crypto";
import { makeAccount, makeOrganization, makeTicket, type TestCore } from "@smartsupport/testing/factories";

export const NOW = new Date("2026-11-21T02:00:00.000Z");
const ago = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);
const DAY = 24;

/** A small desk whose every ticket is found by something of its own. Names of tickets are what the tests call them. */
export async function makeSearchCorpus(core: TestCore) {
  const { prisma } = core.database;
  const organization = await makeOrganization(core);
  const { id: organizationId, departmentId: it } = organization;
  const make = (firstName: string, lastName: string, role: "employee" | "coordinator") =>
    makeAccount(core, { organizationId, firstName, lastName, role });
  const maria = await make("Maria", "Santos", "employee");
  const paolo = await make("Paolo", "Uy", "employee");
  const rafael = await make("Rafael", "Cruz", "coordinator");
  const lena = await make("Lena", "Ortiz", "coordinator");
  const [people, budget, cards] = [randomUUID(), randomUUID(), randomUUID()];
  await prisma.department.create({ data: { id: people, organizationId, name: "Human Resources" } });
  await prisma.department.create({ data: { id: budget, organizationId, name: "Budget" } });
  await prisma.category.create({ data: { id: cards, organizationId, name: "Access Cards", departmentId: people } });

  const numbers = new Map<string, string>();
  const ids = new Map<string, string>();
  type Given = Parameters<typeof makeTicket>[2] & { categoryId?: string };
  const file = async (name: string, { categoryId = organization.categoryId, ...given }: Given) => {
    const { approvedAt = given.status && given.status !== "New" ? given.createdAt : null } = given;
    const number = `TX0${101 + numbers.size}`;
    const made = await makeTicket(core, { id: organizationId, categoryId }, { ...given, approvedAt, number });
    numbers.set(number, name);
    ids.set(name, made.id);
    return made.id;
  };
  const say = async (kind: "comment" | "note", ticketId: string, body: string) => {
    const data = { id: randomUUID(), organizationId, ticketId, accountId: lena.id, body, createdAt: NOW };
    const row = kind === "note" ? await prisma.note.create({ data }) : await prisma.comment.create({ data });
    return row.id;
  };
  const attach = async (fileName: string, owner: object, body?: string) => {
    const id = randomUUID();
    const data = {
      id,
      organizationId,
      uploaderId: lena.id,
      fileName,
      mediaType: "text/plain",
      sizeBytes: 1,
      sha256: "0",
      storageKey: `test/${id}`,
      createdAt: NOW,
    };
    await prisma.attachment.create({ data: { ...data, ...(body && { text: { create: { body } } }) } });
    await prisma.attachment.update({ where: { id }, data: { ...owner, claimedAt: NOW } });
    return id;
  };

  const shared = { departmentId: it, requesterId: maria.id };
  await file("jam", {
    ...shared,
    subject: "Printer jams on page two",
    description: "The third-floor printer eats paper since Monday.",
    status: "Open",
    priority: "High",
    assigneeId: rafael.id,
    tags: ["vip"],
    createdAt: ago(2 * DAY),
    dueAt: ago(1),
  });
  await file("toner", {
    ...shared,
    requesterId: paolo.id,
    subject: "Out of toner",
    description: "Cartridge for the Canon is empty.",
    status: "In Progress",
    priority: "Medium",
    assigneeId: lena.id,
    createdAt: ago(10 * DAY),
    dueAt: ago(-30),
  });
  await file("vpn", {
    requesterId: maria.id,
    subject: "VPN drops every hour",
    description: "Error 809 when I work from home.",
    createdAt: ago(3),
  });
  await file("laptop", {
    ...shared,
    subject: "Laptop keyboard",
    description: "Some keys are stuck. Ask O'Brien.",
    status: "Pending",
    priority: "Low",
    createdAt: ago(40 * DAY),
  });
  await file("badge", {
    categoryId: cards,
    departmentId: people,
    requesterId: paolo.id,
    subject: "New badge for Peñalosa",
    description: "He starts on Monday, please hurry.",
    status: "Resolved",
    assigneeId: rafael.id,
    createdAt: ago(100 * DAY),
  });
  await file("budget", {
    departmentId: budget,
    requesterId: paolo.id,
    subject: "Budget proposal 2027",
    description: "Capital expenses for the warehouse",
    status: "Closed",
    createdAt: new Date("2026-01-15T02:00:00Z"),
  });
  await file("japanese", {
    ...shared,
    requesterId: paolo.id,
    subject: "プリンター故障",
    description: "３階のプリンターが壊れました。",
    status: "On Hold",
    assigneeId: lena.id,
    createdAt: new Date("2026-06-01T02:00:00Z"),
  });
  const monitor = await file("monitor", {
    ...shared,
    requesterId: paolo.id,
    subject: "Second monitor",
    status: "Open",
    priority: "Critical",
    createdAt: ago(DAY),
    dueAt: ago(-2),
  });
  await say("comment", monitor, "We ordered a DisplayPort cable.");
  await attach("screenshot-desk.png", { ticketId: monitor });
  const mail = await file("mail", {
    ...shared,
    subject: "Outlook is slow",
    status: "Open",
    assigneeId: rafael.id,
    tags: ["mail"],
    createdAt: ago(5 * DAY),
  });
  const noteId = await say("note", mail, "Mailbox database is corrupt, see the zanahoria incident.");
  await attach("dump-berenjena.txt", { noteId }, "Checksum calabaza failed");
  const crash = await file("crash", {
    ...shared,
    requesterId: paolo.id,
    subject: "Payroll app crashes",
    status: "Withdrawn",
    createdAt: ago(20 * DAY),
  });
  const commentId = await say("comment", crash, "The log is attached.");
  await attach("trace.txt", { commentId }, "NullPointerException in InvoiceExporter at line 88");

  const named = (found: readonly { number: string }[]) => found.map(({ number }) => numbers.get(number) ?? number);
  return { organization, maria, paolo, rafael, lena, ids, numbers, named };
}
