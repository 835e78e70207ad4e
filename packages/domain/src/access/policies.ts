import { accountRules } from "./account-rules.ts";
import type { Actor, Key } from "./actor.ts";
import { deskRules } from "./desk-rules.ts";
import { fileRules } from "./file-rules.ts";
import type { Rule } from "./rule.ts";
import { ticketRules } from "./ticket-rules.ts";
import type { ThingOf, Verb } from "./verbs.ts";

/** Who may what. The moves of a ticket have their own table, `TRANSITIONS`. */
export const POLICIES = {
  ...ticketRules,
  ...fileRules,
  ...accountRules,
  ...deskRules,
} satisfies { [V in Verb]: Rule<ThingOf<V>> };

/** Whether the actor may do this, to this thing. No is the default; another organization's thing is always no. */
export function can<V extends Verb>(
  actor: Actor,
  verb: V,
  ...[thing]: ThingOf<V> extends undefined ? [] : [thing: ThingOf<V>]
): boolean {
  const rule = ruleOf(verb);
  if (isForeign(actor, thing)) return false;
  if (actor.kind === "key") return hasScope(actor, rule) && !rule.keyUnless?.(thing);
  if (actor.kind !== "person") return isSetUp(actor, rule);
  const cell = rule[actor.role];
  return typeof cell === "function" ? cell(actor, thing) : cell;
}

/** Whether the actor may do this to anything at all: what a route can ask before it looks for the thing. */
export function mayEver(actor: Actor, verb: Verb): boolean {
  const rule = ruleOf(verb);
  if (actor.kind === "key") return hasScope(actor, rule);
  return actor.kind === "person" ? rule[actor.role] !== false : isSetUp(actor, rule);
}

/** The types of `can` have tied the thing to the verb; from here on the rule takes what it is given. */
function ruleOf(verb: Verb): Rule<unknown> {
  return POLICIES[verb] as Rule<unknown>;
}

function hasScope(actor: Key, rule: Rule<unknown>): boolean {
  return rule.key.some((scope) => actor.scopes.includes(scope));
}

function isSetUp(actor: Actor, rule: Rule<unknown>): boolean {
  return actor.kind === "system" && rule.system === true;
}

function isForeign(actor: Actor, thing: { organizationId: string } | undefined): boolean {
  return thing !== undefined && thing.organizationId !== actor.organizationId;
}
