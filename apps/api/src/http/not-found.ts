import { CoreError } from "@smartsupport/core";
import type { FastifyReply, FastifyRequest } from "fastify";
import { isPagePlace, sendPage } from "../routes/page.routes.ts";
import { handleError } from "./error-handler.ts";
import type { RouteBook } from "./route-book.ts";

/** What no route answers: a place inside the page, a wrong method (405 with `Allow`), or nothing at all. */
export function answerUnknown(book: RouteBook, isPageServed: boolean) {
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (isPageServed && isPagePlace(request)) return sendPage(reply);
    const path = request.url.split("?", 1)[0] ?? "/";
    const methods = book.methodsOf(path);
    if (methods.length === 0) return handleError(new CoreError("not_found"), request, reply);
    reply.header("allow", methods.join(", "));
    return handleError(new CoreError("method_not_allowed"), request, reply);
  };
}
