import type { Person } from "./actor.ts";
import type { Scope } from "./role.ts";

/** Yes, no, or it depends on the thing. */
export type Cell<Thing> = boolean | ((actor: Person, thing: Thing) => boolean);

/** A line of "who may what", with its columns. */
export type Rule<Thing> = {
  employee: Cell<Thing>;
  coordinator: Cell<Thing>;
  admin: Cell<Thing>;
  /** Any one of these scopes; none means never. */
  key: readonly Scope[];
  /** A thing that no key may touch, whatever its scopes. */
  keyUnless?: (thing: Thing) => boolean;
  /** The desk itself, setting up. */
  system?: true;
};
