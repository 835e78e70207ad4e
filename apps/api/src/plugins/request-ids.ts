import type { FastifyInstance } from "fastify";

/** Tells every caller the id under which the log knows the request. */
export function registerRequestIds(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => {
    reply.header("x-request-id", request.id);
    done();
  });
}
