import { ctxOf, makeAccount, makeKey, makeOrganization, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, expect, it } from "vitest";
import { setUpDefaultDesk } from "../organizations/set-up-default-desk.ts";
import { getDesk } from "./get-desk.ts";
import { listCategories } from "./list-categories.ts";
import { listDepartments } from "./list-departments.ts";

const core = await openTestCore({ isDemo: true });
const home = await makeOrganization(core, { name: "Meridian", isDefault: true });
const other = await makeOrganization(core, { name: "Other", hosts: ["desk.other.test"], emailDomains: ["other.test"] });
const now = new Date();
afterAll(() => core.close());

it("tells whoever comes what registering asks for, of the organization of the host name", async () => {
  const origin = { requestId: "", address: "", userAgent: "" };
  expect(await getDesk({ core, now, origin: { ...origin, host: "unknown.test" } })).toMatchObject({
    organizationName: "Meridian",
    departments: [{ id: home.departmentId, name: "IT" }],
    companyIdPattern: "^MA\\d{4}$",
    emailDomains: [],
    currency: "PHP",
  });
  expect(await getDesk({ core, now, origin: { ...origin, host: "desk.other.test" } })).toMatchObject({
    organizationName: "Other",
    departments: [{ id: other.departmentId }],
    emailDomains: ["other.test"],
  });
});

it("shows a demo's accounts, one of each role, and nothing of them in a real desk", async () => {
  const given = { organizationId: home.id, isDemo: true } as const;
  await makeAccount(core, { ...given, role: "admin", email: "admin@smartsupport.example" });
  await makeAccount(core, { ...given, email: "employee@smartsupport.example", firstName: "Maria", lastName: "Santos" });
  await makeAccount(core, { ...given, email: "maria2@meridian.example" });
  const { demo } = await getDesk({ core, now });
  expect(demo).toEqual({
    password: "Kalayaan-1898!",
    workflowSystemUrl: null,
    accounts: [
      { email: "employee@smartsupport.example", name: "Maria Santos", role: "employee" },
      { email: "admin@smartsupport.example", name: expect.any(String), role: "admin" },
    ],
  });
  expect((await getDesk({ core: { ...core, isDemo: false }, now })).demo).toBeNull();
});

it("says so when nothing was set up", async () => {
  const empty = await openTestCore();
  await expect(getDesk({ core: empty, now })).rejects.toMatchObject({ code: "unavailable" });
  await empty.close();
});

it("lists departments and categories in their order, of one's own organization, without what was archived", async () => {
  const employee = await makeAccount(core);
  const { organizationId } = employee;
  const where = { organizationId };
  await core.database.prisma.subCategory.deleteMany({ where });
  await core.database.prisma.category.updateMany({ where, data: { isArchived: true, name: "Old" } });
  await core.database.prisma.department.updateMany({ where, data: { isArchived: true, name: "Old" } });
  await setUpDefaultDesk({ core, now, actor: { kind: "system", organizationId } });
  const departments = await listDepartments(ctxOf(core, employee));
  expect(departments.items.map((item) => item.name)).toEqual(["IT", "Asset", "Budget"]);
  const { items } = await listCategories(ctxOf(core, employee));
  expect(items.map((item) => item.name)).toEqual([
    "IT Support",
    "Asset Check-out",
    "Asset Check-in",
    "New Budget Proposal",
    "Others",
  ]);
  expect(items[0]?.subCategories).toHaveLength(10);
  expect(items[0]?.subCategories[0]?.name).toBe("Technical Assistance");
  expect(items[3]?.form).toContainEqual({
    key: "performance_end",
    label: "Performance ends",
    type: "date",
    isRequired: false,
    after: "performance_start",
  });
  expect(items[4]?.department).toBeNull();
  const actor = await makeKey(core, organizationId, { scopes: ["reports:read"] });
  await expect(listCategories({ core, now, actor })).rejects.toMatchObject({ code: "forbidden" });
  await expect(listDepartments({ core, now, actor })).rejects.toMatchObject({ code: "forbidden" });
});
