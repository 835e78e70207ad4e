import { isPersonName, ROLES, type Role } from "@smartsupport/domain";
import { departmentMapOf, type Provider, roleMapOf } from "./provider.ts";
import type { Claims } from "./read-claims.ts";

const MOST = 80;

export type Mapped = {
  firstName: string;
  lastName: string;
  role: Role;
  departmentId: string | null;
};

/** What the provider's claims mean here, for somebody who is `present` so far. Of departments the first named counts. */
export function mapClaims(provider: Provider, claims: Claims, present: Role): Mapped {
  const places = wordsOf(claims, provider.departmentClaim);
  const place = departmentMapOf(provider).find(({ word }) => places.has(word));
  return {
    ...namesOf(claims),
    role: roleOf(provider, claims, present),
    departmentId: place?.departmentId ?? null,
  };
}

/**
 * Of several roles the one that may most. A provider that no longer says one of the roles it decides about takes it away; one
 * that says nothing at all, or a role that its words never give, changes nothing.
 */
function roleOf(provider: Provider, claims: Claims, present: Role): Role {
  const { roleClaim } = provider;
  if (roleClaim === null || !Object.hasOwn(claims, roleClaim)) return present;
  const said = wordsOf(claims, roleClaim);
  const map = roleMapOf(provider);
  const given = map.filter(({ word }) => said.has(word)).map(({ role }) => role);
  const most = ROLES.findLast((role) => given.includes(role));
  if (most !== undefined) return isBelow(most, present) && !decides(map, present) ? present : most;
  return decides(map, present) ? "employee" : present;
}

const isBelow = (role: Role, other: Role) => ROLES.indexOf(role) < ROLES.indexOf(other);
const decides = (map: { role: Role }[], role: Role) => map.some((entry) => entry.role === role);

/** A claim is one word or a list of them. */
function wordsOf(claims: Claims, name: string | null): Set<string> {
  const value = name === null || !Object.hasOwn(claims, name) ? undefined : claims[name];
  const all = Array.isArray(value) ? value : [value];
  return new Set(all.filter((each) => typeof each === "string"));
}

/** Names as far as the claims have any that the desk takes; the rest the person fills in on the profile. */
function namesOf(claims: Claims): { firstName: string; lastName: string } {
  const [first = null, ...rest] = (nameFrom(claims.name) ?? "").split(" ").filter(Boolean);
  const firstName = nameFrom(claims.given_name) ?? first ?? nameFrom(localPart(claims.email)) ?? "New";
  const lastName = nameFrom(claims.family_name) ?? nameFrom(rest.join(" ")) ?? "Colleague";
  return { firstName, lastName };
}

function nameFrom(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const name = value
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{M} .'-]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, MOST)
    .trim();
  return isPersonName(name) ? name : null;
}

function localPart(email: unknown): string {
  const name = typeof email === "string" ? (email.split("@")[0] ?? "") : "";
  const words = name.replaceAll(/[._\d+-]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
