import { inTransaction, newId } from "@smartsupport/database";
import { makeAccount, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it, vi } from "vitest";
import { announceSessionChange, endSessions } from "./end-sessions.ts";
import { openSessionRegistry } from "./session-registry.ts";

const core = await openTestCore();
const registry = openSessionRegistry(core);
const changes: (string | null)[] = [];
registry.onChange((id) => changes.push(id));
await vi.waitFor(() => expect(changes).toEqual([null]));

afterAll(async () => {
  await registry.close();
  await core.close();
});

const claimOf = ({ actor }: Awaited<ReturnType<typeof makeAccount>>, epoch = 0) => ({
  accountId: actor.id,
  organizationId: actor.organizationId,
  role: actor.role,
  sessionId: actor.sessionId,
  epoch,
});

/** Queries that reach the database while the work is done. */
async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(core.database.pool, "query");
  await work();
  const count = spy.mock.calls.length;
  spy.mockRestore();
  return count;
}

describe("the session registry", () => {
  it("asks the database once for a session", async () => {
    const claim = claimOf(await makeAccount(core));
    expect(await queriesOf(() => registry.isAlive(claim))).toBe(1);
    expect(await queriesOf(() => registry.isAlive(claim))).toBe(0);
    expect(await registry.isAlive(claim)).toBe(true);
  });

  it("knows no stranger's session, no old epoch and no session that is over", async () => {
    const account = await makeAccount(core);
    const claim = claimOf(account);
    expect(await registry.isAlive({ ...claim, accountId: newId() })).toBe(false);
    expect(await registry.isAlive({ ...claim, organizationId: newId() })).toBe(false);
    expect(await registry.isAlive({ ...claim, role: "admin" })).toBe(false);
    expect(await registry.isAlive({ ...claim, epoch: 1 })).toBe(false);
    expect(await registry.isAlive({ ...claim, sessionId: newId() })).toBe(false);
    expect(await registry.isAlive(claim, new Date(Date.now() + 2 * 86_400_000))).toBe(false);
    expect(await registry.isAlive(claim)).toBe(true);
  });

  it("hears within a second that a session ended", async () => {
    const account = await makeAccount(core);
    const claim = claimOf(account);
    expect(await registry.isAlive(claim)).toBe(true);
    const { organizationId } = account;
    await inTransaction(core.database, (tx) =>
      endSessions(tx, { organizationId, id: claim.sessionId }, "signed_out", new Date()),
    );
    await vi.waitFor(async () => expect(await registry.isAlive(claim)).toBe(false), { timeout: 1000 });
    expect(changes).toContain(claim.sessionId);
  });

  it("hears within a second that a role changed", async () => {
    const account = await makeAccount(core);
    expect(await registry.isAlive(claimOf(account))).toBe(true);
    await inTransaction(core.database, async (tx) => {
      await tx.account.update({ where: { id: account.id }, data: { sessionEpoch: { increment: 1 } } });
      await announceSessionChange(tx, account.id);
    });
    await vi.waitFor(async () => expect(await registry.isAlive(claimOf(account))).toBe(false), { timeout: 1000 });
    expect(await registry.isAlive(claimOf(account, 1))).toBe(true);
  });

  it("asks for every claim while its listener is lost, and remembers again afterwards", async () => {
    const claim = claimOf(await makeAccount(core));
    await registry.isAlive(claim);
    const seen = changes.length;
    const ended = await core.database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
    );
    expect(ended.rowCount).toBe(1);
    await vi.waitFor(async () => expect(await queriesOf(() => registry.isAlive(claim))).toBe(1), { timeout: 900 });
    expect(await queriesOf(() => registry.isAlive(claim))).toBe(1);
    await vi.waitFor(() => expect(changes.slice(seen)).toContain(null), { timeout: 5000 });
    await registry.isAlive(claim);
    expect(await queriesOf(() => registry.isAlive(claim))).toBe(0);
  });
});
