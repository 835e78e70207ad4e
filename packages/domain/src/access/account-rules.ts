import type { Cell, Rule } from "./rule.ts";
import type { AccountThing } from "./things.ts";
import type { AccountVerb } from "./verbs.ts";

const oneself: Cell<AccountThing> = (actor, account) => account.id === actor.id;

const others: Cell<AccountThing> = (actor, account) => account.id !== actor.id;

const notOneselfNorLastAdmin: Cell<AccountThing> = (actor, account) => account.id !== actor.id && !account.isLastAdmin;

const notLastAdmin: Cell<AccountThing> = (_actor, account) => !account.isLastAdmin;

export const accountRules = {
  "account:read": { employee: oneself, coordinator: true, admin: true, key: [] },
  "account:approve": { employee: false, coordinator: false, admin: true, key: [], system: true },
  "account:reject": { employee: false, coordinator: false, admin: true, key: [] },
  "account:change_role": { employee: false, coordinator: false, admin: notOneselfNorLastAdmin, key: [] },
  "account:deactivate": { employee: false, coordinator: false, admin: notLastAdmin, key: [] },
  "account:reactivate": { employee: false, coordinator: false, admin: true, key: [] },
  "account:erase": { employee: false, coordinator: false, admin: notOneselfNorLastAdmin, key: [] },
  "account:end_sessions": { employee: false, coordinator: false, admin: true, key: [] },
  "account:remove_second_factor": { employee: false, coordinator: false, admin: others, key: [] },
} satisfies Record<AccountVerb, Rule<AccountThing>>;
