import { ctxOf, makeAccount, makeOrganization, makeTicket, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { changeQueueLayout, getQueueLayout } from "../queue/queue-layout.ts";
import { changeView } from "./change-view.ts";
import { deleteView } from "./delete-view.ts";
import { listViews } from "./list-views.ts";
import { saveView } from "./save-view.ts";

const core = await openTestCore();
const organization = await makeOrganization(core);
const { id: organizationId } = organization;
const joy = ctxOf(core, await makeAccount(core, { organizationId, role: "coordinator", firstName: "Joy" }));
const ben = ctxOf(core, await makeAccount(core, { organizationId, role: "coordinator" }));
const admin = ctxOf(core, await makeAccount(core, { organizationId, role: "admin" }));
const filer = await makeAccount(core, { organizationId });
const employee = ctxOf(core, filer);
const stranger = ctxOf(core, await makeAccount(core, { role: "admin" }));
for (const status of ["Open", "Open", "New"] as const) {
  await makeTicket(core, organization, { status, requesterId: filer.id });
}
afterAll(() => core.close());

const names = async (ctx: typeof joy) => (await listViews(ctx)).items.map(({ name }) => name);
const open = { status: ["Open" as const] };
const own = await saveView(joy, { name: "Mine alone", isShared: false, question: open });
const shared = await saveView(joy, { name: "For all", isShared: true, question: { q: "nothing holds this" } });

describe("who sees a view", () => {
  it("its owner, and the whole desk once it is shared", async () => {
    expect(await names(joy)).toEqual(["Mine alone", "For all"]);
    expect(await names(ben)).toEqual(["For all"]);
    expect(await names(admin)).toEqual(["For all"]);
    expect(await names(stranger)).toEqual([]);
    await expect(listViews(employee)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("says how many tickets it holds, whose it is and who may change it", async () => {
    expect((await listViews(joy)).items).toMatchObject([
      { count: 2, isOwn: true, mayChange: true },
      { count: 0, isOwn: true, mayChange: true },
    ]);
    expect((await listViews(ben)).items[0]).toMatchObject({ isOwn: false, mayChange: false });
    expect((await listViews(admin)).items[0]).toMatchObject({ isOwn: false, mayChange: true });
  });
});

describe("who changes a view", () => {
  it.each([
    ["somebody else's own", () => changeView(admin, own.id, { name: "Taken" }), "not_found"],
    ["a shared one, by a coordinator", () => changeView(ben, shared.id, { name: "Taken" }), "forbidden"],
    ["a shared one, deleted by a coordinator", () => deleteView(ben, shared.id), "forbidden"],
    ["from another organization", () => changeView(stranger, shared.id, { name: "Taken" }), "not_found"],
    ["by an employee", () => deleteView(employee, shared.id), "forbidden"],
  ])("not %s", async (_what, attempt, code) => {
    await expect(attempt()).rejects.toMatchObject({ code });
    expect(await names(joy)).toEqual(["Mine alone", "For all"]);
  });

  it("its owner, and an admin what is shared", async () => {
    const view = await saveView(joy, { name: "Short", isShared: true, question: {} });
    expect(await changeView(admin, view.id, { name: "Shorter" })).toMatchObject({ name: "Shorter", count: 3 });
    expect(await changeView(joy, view.id, { isShared: false, question: open })).toMatchObject({ count: 2 });
    await expect(deleteView(admin, view.id)).rejects.toMatchObject({ code: "not_found" });
    await deleteView(joy, view.id);
    expect(await names(joy)).not.toContain("Shorter");
  });

  it("nobody asks through it what they may not ask", async () => {
    const question = { view: "my_active" as const, assignee: "me" as const };
    expect(await saveView(ben, { name: "Own", isShared: false, question })).toMatchObject({ count: 0 });
  });
});

describe("how many views", () => {
  it("fifty each, also when several are saved at once", async () => {
    const keeper = await makeAccount(core, { organizationId, role: "coordinator" });
    const ownerId = keeper.id;
    const times = { createdAt: new Date(), updatedAt: new Date() };
    const row = { organizationId, ownerId, isShared: false, question: {}, ...times };
    const rows = Array.from({ length: 49 }, (_, nth) => ({ ...row, id: crypto.randomUUID(), name: `View ${nth}` }));
    await core.database.prisma.savedView.createMany({ data: rows });
    const saved = await Promise.allSettled(
      [1, 2, 3, 4].map((nth) =>
        saveView(ctxOf(core, keeper), { name: `At once ${nth}`, isShared: false, question: {} }),
      ),
    );
    expect(saved.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of saved) {
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "invalid_input" });
    }
    expect(await core.database.prisma.savedView.count({ where: { organizationId, ownerId } })).toBe(50);
  });
});

describe("how the queue looks", () => {
  it("is kept for each person, and a change leaves the rest as it was", async () => {
    expect(await getQueueLayout(joy)).toEqual({});
    const columns = [{ id: "subject" as const, isShown: true, widthPx: 320 }];
    await Promise.all([changeQueueLayout(joy, { density: "comfortable" }), changeQueueLayout(joy, { columns })]);
    await changeQueueLayout(joy, { viewOrder: [shared.id, own.id] });
    expect(await getQueueLayout(joy)).toEqual({
      density: "comfortable",
      columns,
      viewOrder: [shared.id, own.id],
    });
    expect(await names(joy)).toEqual(["For all", "Mine alone"]);
    expect(await getQueueLayout(ben)).toEqual({});
    await expect(getQueueLayout(employee)).rejects.toMatchObject({ code: "forbidden" });
  });
});
