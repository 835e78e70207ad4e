import type { Core, Ctx } from "@smartsupport/core";
import { newId } from "@smartsupport/database";
import type { AccountStatus, Person, Role } from "@smartsupport/domain";
import { makeOrganization } from "./make-organization.ts";

type Given = {
  organizationId?: string;
  role?: Role;
  status?: AccountStatus;
  email?: string;
  firstName?: string;
  lastName?: string;
  companyId?: string | null;
  departmentId?: string | null;
  /** As kept, not as typed. */
  passwordHash?: string | null;
  isDemo?: boolean;
};

export type TestAccount = { id: string; organizationId: string; email: string; role: Role; actor: Person };

let count = 0;

/**
 * A person, active unless told otherwise, in an organization of their own unless one is given. `actor` acts as them, in a
 * session that exists.
 */
export async function makeAccount(core: Core, given: Given = {}): Promise<TestAccount> {
  const organizationId = given.organizationId ?? (await makeOrganization(core)).id;
  count += 1;
  const { role = "employee", status = "active", email = `person${count}@company.test` } = given;
  const [id, sessionId, now] = [newId(), newId(), new Date()];
  const { prisma } = core.database;
  await prisma.account.create({
    data: {
      firstName: "Test",
      lastName: `Person ${letters(count)}`,
      ...given,
      organizationId,
      id,
      role,
      status,
      email,
    },
  });
  const expiresAt = new Date(now.getTime() + 86_400_000);
  await prisma.session.create({
    data: { id: sessionId, organizationId, accountId: id, tokenHash: "-", rotatedAt: now, expiresAt },
  });
  return { id, organizationId, email, role, actor: { kind: "person", id, organizationId, role, sessionId } };
}

/** The context of a command by that person, now unless told otherwise. */
export function ctxOf(core: Core, { actor }: TestAccount, now = new Date()): Ctx {
  return { core, actor, now, origin: { requestId: "test", address: "127.0.0.1", userAgent: "test" } };
}

/** Names hold no digits. */
function letters(number: number): string {
  return [...String(number)].map((digit) => String.fromCharCode(65 + Number(digit))).join("");
}
