import { expect, it } from "vitest";
import { ownPath } from "./own-path.ts";

it.each(["/", "/tickets/TX000001", "/desk/tickets?view=mine&q=a%20b", "/profile#password", "/a//b", "/apiary"])(
  "goes on to %s",
  (path) => expect(ownPath(path)).toBe(path),
);

it.each([
  undefined,
  null,
  42,
  ["/tickets"],
  "",
  "tickets",
  "https://evil.test/",
  "//evil.test",
  "///evil.test",
  "/\\evil.test",
  "\\\\evil.test",
  "/\t/evil.test",
  "/\n/evil.test",
  "/ /evil.test",
  "/..//evil.test",
  "/.//evil.test",
  "javascript:alert(1)",
  "/api/v1/me",
  "/ws",
  "/docs",
  `/${"a".repeat(600)}`,
])("goes to the front door in place of %j", (wanted) => expect(ownPath(wanted)).toBe("/"));
