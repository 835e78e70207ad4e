import { listPeople as operation } from "@smartsupport/contracts";
import { ctxOf, makeAccount, makeKey, makeOrganization, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { listPeople } from "./list-people.ts";

const core = await openTestCore();
const { id: organizationId, departmentId } = await makeOrganization(core);
const given = { organizationId, departmentId };
const maria = await makeAccount(core, { ...given, firstName: "Maria", lastName: "Peñalosa", email: "mp@company.test" });
const joy = await makeAccount(core, { ...given, role: "coordinator", firstName: "Joy", lastName: "Manalo" });
await makeAccount(core, { ...given, status: "pending", firstName: "Mara", lastName: "Waiting" });
await makeAccount(core, { firstName: "Maria", lastName: "Elsewhere" });
afterAll(() => core.close());

const ctx = ctxOf(core, maria);
const names = async (query: object) =>
  (await listPeople(ctx, operation.query.parse(query))).items.map(({ name }) => name);

describe("people to choose from", () => {
  it("are the active ones of the organization, by name", async () => {
    expect(await listPeople(ctx, operation.query.parse({}))).toEqual({
      items: [
        expect.objectContaining({ name: "Joy Manalo", role: "coordinator" }),
        {
          id: maria.id,
          name: "Maria Peñalosa",
          hasPhoto: false,
          role: "employee",
          department: { id: departmentId, name: "IT" },
        },
      ],
    });
  });

  it.each([
    [{ q: "mar" }, ["Maria Peñalosa"]],
    [{ q: "ñalo" }, ["Maria Peñalosa"]],
    [{ q: "penalosa MAR" }, []],
    [{ q: "mp@comp" }, []],
    [{ q: "mp" }, []],
    [{ q: "maria company" }, []],
    [{ q: "%" }, []],
    [{ q: "_" }, []],
    [{ role: ["coordinator", "admin"] }, ["Joy Manalo"]],
    [{ limit: 1 }, ["Joy Manalo"]],
  ])("are found by %o", async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it("are found by their address by staff alone", async () => {
    for (const q of ["mp@comp", "company.test maria"]) {
      expect((await listPeople(ctxOf(core, joy), operation.query.parse({ q }))).items).toMatchObject([
        { id: maria.id },
      ]);
    }
  });

  it("are not a key's to list", async () => {
    const key = await makeKey(core, organizationId);
    await expect(listPeople({ ...ctx, actor: key }, operation.query.parse({}))).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
