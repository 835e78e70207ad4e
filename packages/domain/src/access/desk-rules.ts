import type { Rule } from "./rule.ts";
import type { DeskVerb } from "./verbs.ts";

const everybody = { employee: true, coordinator: true, admin: true } as const;
const staff = { employee: false, coordinator: true, admin: true } as const;
const admins = { employee: false, coordinator: false, admin: true } as const;

export const deskRules = {
  "ticket:create": { ...everybody, key: ["tickets:create"], system: true },
  "ticket:create_for_other": { ...staff, key: ["tickets:create"], system: true },
  "presence:share": { ...staff, key: [] },
  "view:save": { ...staff, key: [] },
  "view:manage_shared": { ...admins, key: [] },
  "account:list": { ...staff, key: [] },
  "account:invite": { ...admins, key: [], system: true },
  "own_data:export": { ...everybody, key: [] },
  "report:own": { ...everybody, key: [] },
  "report:tickets": { ...staff, key: ["reports:read"] },
  "report:sla": { ...staff, key: ["reports:read"] },
  "report:satisfaction": { ...staff, key: ["reports:read"] },
  "macro:use": { ...staff, key: [] },
  "audit:read": { ...admins, key: [] },
  "category:read": { ...everybody, key: ["tickets:create", "tickets:read"], system: true },
  "category:manage": { ...admins, key: [], system: true },
  "announcement:read": { ...everybody, key: [] },
  "announcement:manage": { ...admins, key: [] },
  "department:read": { ...everybody, key: ["tickets:create", "tickets:read"], system: true },
  "department:manage": { ...admins, key: [], system: true },
  "settings:manage": { ...admins, key: [], system: true },
  "integration:manage": { ...admins, key: [], system: true },
  "endpoint:manage": { ...admins, key: [], system: true },
  "api_key:manage": { ...admins, key: [], system: true },
  "delivery:read": { ...admins, key: [] },
  "delivery:retry": { ...admins, key: [] },
  "mailbox:read": { ...admins, key: [] },
  "status:report": { employee: false, coordinator: false, admin: false, key: ["tickets:status"] },
} satisfies Record<DeskVerb, Rule<undefined>>;
