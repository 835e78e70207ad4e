import { z } from "zod";
import { operation } from "../operation.ts";
import { id, idParams, moment } from "../primitives.ts";

/** One sign-in on one device. */
export const session = z.object({
  id,
  /** In words: "Firefox on Windows". */
  device: z.string(),
  /** The network address that used it last; empty when it is not known. */
  address: z.string(),
  startedAt: moment,
  lastUsedAt: moment,
  /** Whether this very request came with it. */
  isCurrent: z.boolean(),
});
export type Session = z.output<typeof session>;

const sessions = z.object({ items: z.array(session) });

export const listMySessions = operation({
  id: "listMySessions",
  method: "GET",
  path: "/me/sessions",
  summary: "Where I am signed in, the last used first",
  tag: "Me",
  access: "own",
  response: sessions,
});

export const endMySession = operation({
  id: "endMySession",
  method: "DELETE",
  path: "/me/sessions/:id",
  summary: "Sign one of my devices out",
  tag: "Me",
  access: "resource",
  params: idParams,
  status: 204,
});

export const endMyOtherSessions = operation({
  id: "endMyOtherSessions",
  method: "DELETE",
  path: "/me/sessions",
  summary: "Sign all of my devices out but this one",
  tag: "Me",
  access: "own",
  status: 204,
});

export const listAccountSessions = operation({
  id: "listAccountSessions",
  method: "GET",
  path: "/accounts/:id/sessions",
  summary: "Where a person is signed in",
  tag: "Accounts",
  access: "resource",
  params: idParams,
  response: sessions,
});

export const endAccountSessions = operation({
  id: "endAccountSessions",
  method: "DELETE",
  path: "/accounts/:id/sessions",
  summary: "Sign a person out everywhere",
  tag: "Accounts",
  access: "resource",
  params: idParams,
  status: 204,
});
