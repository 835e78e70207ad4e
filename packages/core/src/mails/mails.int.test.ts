import { newId } from "@smartsupport/database";
import { ctxOf, makeAccount, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, expect, it } from "vitest";
import { getMail } from "./get-mail.ts";
import { listMails } from "./list-mails.ts";

const core = await openTestCore({ isDemo: true });
const admin = await makeAccount(core, { role: "admin" });
const { organizationId } = admin;
const coordinator = await makeAccount(core, { organizationId, role: "coordinator" });
const stranger = await makeAccount(core, { role: "admin" });
const ids = await Promise.all(["Asked", "Resolved", "Closed"].map(keep));
afterAll(() => core.close());

async function keep(subject: string, index: number): Promise<string> {
  const id = newId();
  await core.database.prisma.mail.create({
    data: {
      id,
      organizationId,
      transport: "local",
      messageId: `<${id}@desk>`,
      fromAddress: "desk@company.test",
      toAddress: "maria@company.test",
      subject,
      text: `Hello Maria,\n\n${"words ".repeat(60)}`,
      html: "<p>Hello</p>",
      headers: { "X-Test": "yes" },
      createdAt: new Date(Date.UTC(2026, 10, 20, index)),
    },
  });
  return id;
}

it("shows an admin the kept mails, the newest first, page by page", async () => {
  const ctx = ctxOf(core, admin);
  const first = await listMails(ctx, { limit: 2 });
  const second = await listMails(ctx, { limit: 2, cursor: first.nextCursor ?? "" });
  expect([...first.items, ...second.items].map((mail) => mail.subject)).toEqual(["Closed", "Resolved", "Asked"]);
  expect(first.items[0]?.preview).toMatch(/^Hello Maria, words words/);
  expect(first.items[0]?.preview.length).toBeLessThanOrEqual(140);
  expect((await listMails(ctx, { limit: 9, q: "MARIA resol" })).items).toMatchObject([{ subject: "Resolved" }]);
  expect(await getMail(ctx, ids[0] ?? "")).toMatchObject({
    subject: "Asked",
    to: "maria@company.test",
    html: "<p>Hello</p>",
    headers: { "X-Test": "yes" },
  });
});

it("shows them to nobody else, and not outside of a demo", async () => {
  await expect(listMails(ctxOf(core, coordinator), { limit: 9 })).rejects.toMatchObject({ code: "forbidden" });
  expect((await listMails(ctxOf(core, stranger), { limit: 9 })).items).toEqual([]);
  const real = { ...core, isDemo: false };
  await expect(listMails(ctxOf(real, admin), { limit: 9 })).rejects.toMatchObject({ code: "not_found" });
  for (const ctx of [ctxOf(core, coordinator), ctxOf(core, stranger), ctxOf(real, admin)]) {
    await expect(getMail(ctx, ids[0] ?? "")).rejects.toMatchObject({ code: "not_found" });
  }
});
