import { operations } from "@smartsupport/contracts";
import { makeAccount } from "@smartsupport/testing/factories";
import { afterAll, expect, it } from "vitest";
import { FORMULAS } from "../../test/hostile-text.ts";
import { openTestApi } from "../../test/open-test-api.ts";
import { SAMPLES, tokenFor } from "../../test/samples.ts";
import { makeWorld } from "../../test/world.ts";

const api = await openTestApi({ isDemo: true });
const world = await makeWorld(api);
const { prisma } = api.core.database;
afterAll(() => api.close());

/** Whatever a spreadsheet takes for more than text at the beginning of a cell, after the spaces it may skip. */
const ACTING = /^[\s\0]*[=+\-@|%＝＋－＠]|^[\t\r\n\0]/;

/** Every person, subject and system has a name that would like to be a formula, as moved in from an older desk. */
async function nameEverything(formula: string): Promise<void> {
  await prisma.account.updateMany({ data: { firstName: formula, lastName: formula } });
  await prisma.ticket.updateMany({ data: { subject: formula } });
  await prisma.integration.updateMany({ where: { id: world.integrationId }, data: { name: formula } });
  await prisma.auditEntry.create({
    data: {
      id: crypto.randomUUID(),
      organizationId: world.organization.id,
      action: "account.invited",
      actorKind: "person",
      actorId: world.admin.id,
      subjectKind: formula,
      subjectId: world.employee.id,
      data: { formula },
      at: new Date(),
    },
  });
}

it(`reads each of ${FORMULAS.length} formulas as text, in every CSV that the desk makes`, {
  timeout: 120_000,
}, async () => {
  await makeAccount(api.core, { organizationId: world.organization.id });
  let seen = 0;
  for (const formula of FORMULAS) {
    await nameEverything(formula);
    for (const operation of operations.filter(({ id, method }) => method === "GET" && !CONSUMED.includes(id))) {
      const sample = SAMPLES[operation.id];
      if (!sample) throw new Error(`${operation.id} has no sample.`);
      const token = tokenFor(sample.as, world, api.tokenOf);
      if (operation.transport !== "binary") continue;
      const answer = await api.client.send(operation, { ...sample.call(world), ...(token ? { token } : {}) });
      if (!String(answer.headers["content-type"]).startsWith("text/csv")) continue;
      const cells = cellsOf(answer.text);
      expect(cells.filter((cell) => cell.includes(formula.trim())).length, formula).toBeGreaterThan(0);
      expect(
        cells.filter((cell) => ACTING.test(cell)),
        formula,
      ).toEqual([]);
      seen += 1;
    }
  }
  expect(FORMULAS.length).toBeGreaterThanOrEqual(20);
  expect(seen).toBeGreaterThanOrEqual(FORMULAS.length);
});

const CONSUMED = ["openSignedFile"];

/** Cells as a spreadsheet cuts them, quotes and their doubling understood. */
function cellsOf(text: string): string[] {
  const cells = text.replace(/^\uFEFF/, "").matchAll(/(?:^|,|\n)(?:"((?:[^"]|"")*)"|([^,\n"]*))/g);
  return [...cells].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}
