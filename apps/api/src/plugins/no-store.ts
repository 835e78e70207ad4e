import type { FastifyInstance } from "fastify";

/** Nothing the API answers is kept by a browser or a proxy; a handler of public bytes may say otherwise. */
export function registerNoStore(app: FastifyInstance): void {
  app.addHook("onRequest", (_request, reply, done) => {
    reply.header("cache-control", "no-store");
    done();
  });
}
