import { announcement as shape } from "@smartsupport/contracts";
import { ctxOf, makeAccount, makeKey, makeOrganization, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createAnnouncement, deleteAnnouncement, updateAnnouncement } from "./change-announcements.ts";
import { listAnnouncements } from "./list-announcements.ts";

const core = await openTestCore();
const { prisma } = core.database;
/** In Manila it is ten in the morning, of the same day. */
const NOW = new Date("2026-11-21T02:00:00.000Z");
const { id: organizationId } = await makeOrganization(core);
const admin = await makeAccount(core, { organizationId, role: "admin" });
const rafael = await makeAccount(core, { organizationId, role: "coordinator" });
const maria = await makeAccount(core, { organizationId });
const stranger = await makeAccount(core, { role: "admin" });
beforeAll(() => prisma.organization.update({ where: { id: organizationId }, data: { timeZone: "Asia/Manila" } }));
afterAll(() => core.close());

const form = (given = {}) => ({
  title: "The printer is down",
  words: "Use *4F-West*.",
  lastDay: "2026-11-21",
  ...given,
});
const titles = async (who: typeof maria, now = NOW) =>
  (await listAnnouncements(ctxOf(core, who, now))).items.map(({ title }) => title);

it("tells everybody of the organization until its last day is over there", async () => {
  const made = await createAnnouncement(ctxOf(core, admin, NOW), form());
  expect(shape.parse(made)).toEqual(made);
  await createAnnouncement(
    ctxOf(core, admin, new Date(NOW.getTime() + 1)),
    form({ title: "Later", lastDay: "2026-11-30" }),
  );
  expect(await titles(maria)).toEqual(["Later", "The printer is down"]);
  expect(await titles(rafael)).toHaveLength(2);
  expect(await titles(stranger)).toEqual([]);
  // Half an hour before and after midnight in Manila.
  expect(await titles(maria, new Date("2026-11-21T15:30:00.000Z"))).toHaveLength(2);
  expect(await titles(maria, new Date("2026-11-21T16:30:00.000Z"))).toEqual(["Later"]);
});

it("is changed and taken back by admins, and written down", async () => {
  const { id } = await createAnnouncement(ctxOf(core, admin, NOW), form({ title: "Wrong" }));
  const changed = await updateAnnouncement(ctxOf(core, admin, NOW), id, form({ title: "Right" }));
  expect(changed).toMatchObject({ id, title: "Right" });
  for (const who of [maria, rafael]) {
    await expect(createAnnouncement(ctxOf(core, who, NOW), form())).rejects.toMatchObject({ code: "forbidden" });
    await expect(deleteAnnouncement(ctxOf(core, who, NOW), id)).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(deleteAnnouncement(ctxOf(core, stranger, NOW), id)).rejects.toMatchObject({ code: "not_found" });
  await expect(updateAnnouncement(ctxOf(core, stranger, NOW), id, form())).rejects.toMatchObject({ code: "not_found" });
  await deleteAnnouncement(ctxOf(core, admin, NOW), id);
  await expect(deleteAnnouncement(ctxOf(core, admin, NOW), id)).rejects.toMatchObject({ code: "not_found" });
  const audit = await prisma.auditEntry.findMany({ where: { organizationId, subjectId: id }, orderBy: { id: "asc" } });
  expect(audit.map(({ action }) => action)).toEqual([
    "announcement.published",
    "announcement.changed",
    "announcement.removed",
  ]);
});

it.each(["2026-11-20", "2028-01-01"])("refuses %s as a last day", async (lastDay) => {
  await expect(createAnnouncement(ctxOf(core, admin, NOW), form({ lastDay }))).rejects.toMatchObject({
    errors: [{ path: "lastDay" }],
  });
});

it("lets a word be mended without prolonging what is over", async () => {
  const { id } = await createAnnouncement(ctxOf(core, admin, NOW), form());
  const later = ctxOf(core, admin, new Date("2026-11-25T02:00:00.000Z"));
  await expect(updateAnnouncement(later, id, form({ words: "Mended" }))).resolves.toMatchObject({ words: "Mended" });
});

it("is for people", async () => {
  const actor = await makeKey(core, organizationId, { scopes: ["tickets:read"] });
  await expect(listAnnouncements({ core, now: NOW, actor })).rejects.toMatchObject({ code: "forbidden" });
});
