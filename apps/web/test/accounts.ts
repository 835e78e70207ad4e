import type { Account, listAccounts, ResponseOf } from "@smartsupport/contracts";
import { aDesk, anId, hoursAgo } from "./tickets.ts";

/** Somebody who registered and waits. */
export function anAccount(number: number, name: string, change: Partial<Account> = {}): Account {
  const [firstName = name, ...rest] = name.split(" ");
  const email = `${firstName.toLowerCase()}@meridian.example`;
  return {
    id: anId(number),
    name,
    firstName,
    lastName: rest.join(" "),
    middleName: null,
    suffix: null,
    email,
    companyId: `MA0${number}`,
    department: aDesk.departments[0] ?? null,
    role: "employee",
    status: "pending",
    hasPhoto: false,
    isErased: false,
    createdAt: hoursAgo(20),
    approvedAt: null,
    lastSignInAt: null,
    companyIdHolder: null,
    ...change,
  };
}

/** A drawer with these people in it. */
export function accountPage(items: Account[], pending = items.length): ResponseOf<typeof listAccounts> {
  return { items, nextCursor: null, counts: { pending, active: 17, invited: 0, deactivated: 2 } };
}
