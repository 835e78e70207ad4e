import type { Operation, ParsedBody, ParsedParams, ParsedQuery, ResponseOf } from "@smartsupport/contracts";
import type { AnonymousCtx, Ctx } from "@smartsupport/core";
import type { FastifyReply, FastifyRequest } from "fastify";

/** What a handler gets: everything parsed, and the context its operation's access promises. */
export type Call<O extends Operation> = {
  ctx: O["access"] extends "public" ? AnonymousCtx : Ctx;
  params: ParsedParams<O>;
  query: ParsedQuery<O>;
  body: ParsedBody<O>;
  /** The version in `If-Match`, null without one. */
  seenVersion: number | null;
  request: FastifyRequest;
  reply: FastifyReply;
};

/** JSON that PostgreSQL built, sent as it is. */
export type JsonText = string;

/** Hands one operation to core. A handler of files answers the reply itself. */
export type Handle<O extends Operation> = (call: Call<O>) => Promise<Answer<O>>;

type Answer<O extends Operation> = O["transport"] extends "binary"
  ? FastifyReply
  : ResponseOf<O> extends undefined
    ? unknown
    : ResponseOf<O> | JsonText;
