import type { TestAccount } from "@smartsupport/testing/factories";
import { expect } from "vitest";
import { SILENT } from "../src/log.ts";
import { openWorker } from "../src/worker.ts";
import { eventually } from "./eventually.ts";
import { openTestDesk, type TestDesk } from "./test-desk.ts";

/** A desk with an admin and a worker that keeps every mail. */
export type MailDesk = TestDesk & {
  admin: TestAccount;
  /** Waits until everything that happened was told to whoever should hear of it. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

export async function openMailDesk(): Promise<MailDesk> {
  const desk = await openTestDesk();
  const admin = await desk.person("admin", "Amihan");
  const worker = await openWorker({
    core: desk.core,
    queue: { kind: "postgres", databaseUrl: desk.core.appUrl },
    mail: { transport: "local", from: "Desk <desk@acme.example>" },
    log: SILENT,
  });
  const { prisma } = desk.core.database;
  return {
    ...desk,
    admin,
    async settled() {
      await eventually(async () => {
        expect(await prisma.outboxEvent.count({ where: { fannedOutAt: null } })).toBe(0);
        expect(await prisma.delivery.count({ where: { status: { in: ["waiting", "sending"] } } })).toBe(0);
      });
    },
    async close() {
      await worker.close();
      await desk.core.close();
    },
  };
}
