import {
  makeAccount,
  makeKey,
  makeOrganization,
  makeTicket,
  makeUpload,
  openTestCore,
} from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";

const core = await openTestCore();
const { pool } = core.database;
const [ours, theirs] = [await makeOrganization(core), await makeOrganization(core)];
const person = await makeAccount(core, { organizationId: ours.id });
const foreigner = await makeAccount(core, { organizationId: theirs.id, role: "coordinator" });
const foreignKey = await makeKey(core, theirs.id);
const ticket = await makeTicket(core, ours, { requesterId: person.id });
const foreignTicket = await makeTicket(core, theirs, { requesterId: foreigner.id });
const upload = await makeUpload(core, person);
afterAll(() => core.close());

const FOREIGN_KEY_VIOLATION = "23503";
const CHECK_VIOLATION = "23514";

/** Whatever a command forgets, no row of one organization can point into another. */
describe("the database itself", () => {
  it.each([
    ["requester_id", foreigner.id],
    ["assignee_id", foreigner.id],
    ["department_id", theirs.departmentId],
    ["category_id", theirs.categoryId],
    ["resolved_by_integration_id", foreignKey.integrationId],
    ["organization_id", theirs.id],
  ])("refuses a ticket whose %s is of another organization", async (column, id) => {
    await expect(pool.query(`UPDATE ticket SET ${column} = $1 WHERE id = $2`, [id, ticket.id])).rejects.toMatchObject({
      code: FOREIGN_KEY_VIOLATION,
    });
  });

  it("refuses a sub-category of another category", async () => {
    const other = await makeOrganization(core);
    await expect(
      pool.query("UPDATE ticket SET sub_category_id = $1 WHERE id = $2", [other.subCategoryId, ticket.id]),
    ).rejects.toMatchObject({ code: FOREIGN_KEY_VIOLATION });
  });

  it.each([
    [
      "a watcher",
      "INSERT INTO ticket_watcher (organization_id, ticket_id, account_id) VALUES ($1, $2, $3)",
      foreigner.id,
    ],
    [
      "a comment's writer",
      "INSERT INTO comment (id, organization_id, ticket_id, account_id, body, created_at) VALUES (gen_random_uuid(), $1, $2, $3, '', now())",
      foreigner.id,
    ],
    [
      "a note's integration",
      "INSERT INTO note (id, organization_id, ticket_id, integration_id, body, created_at) VALUES (gen_random_uuid(), $1, $2, $3, '', now())",
      foreignKey.integrationId,
    ],
    [
      "a linked ticket",
      "INSERT INTO ticket_link (organization_id, from_ticket_id, to_ticket_id, kind) VALUES ($1, $2, $3, 'follows_up')",
      foreignTicket.id,
    ],
  ])("refuses %s from another organization", async (_what, statement, id) => {
    await expect(pool.query(statement, [ours.id, ticket.id, id])).rejects.toMatchObject({
      code: FOREIGN_KEY_VIOLATION,
    });
  });

  it("refuses a file for a ticket of another organization", async () => {
    await expect(
      pool.query("UPDATE attachment SET ticket_id = $1 WHERE id = $2", [foreignTicket.id, upload]),
    ).rejects.toMatchObject({ code: FOREIGN_KEY_VIOLATION });
  });

  it("refuses a file that belongs to two things, so that a note's file is never the ticket's", async () => {
    const { rows } = await pool.query(
      "INSERT INTO note (id, organization_id, ticket_id, body, created_at) VALUES (gen_random_uuid(), $1, $2, '', now()) RETURNING id",
      [ours.id, ticket.id],
    );
    await expect(
      pool.query("UPDATE attachment SET ticket_id = $1, note_id = $2 WHERE id = $3", [ticket.id, rows[0]?.id, upload]),
    ).rejects.toMatchObject({ code: CHECK_VIOLATION });
  });

  it("lets both organizations have a ticket of the same number", async () => {
    const { prisma } = core.database;
    await makeTicket(core, ours, { requesterId: person.id, number: "TX0042" });
    await makeTicket(core, theirs, { requesterId: foreigner.id, number: "TX0042" });
    expect(await prisma.ticket.count({ where: { number: "TX0042" } })).toBe(2);
  });
});
