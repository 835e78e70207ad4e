import Fastify, { type FastifyInstance } from "fastify";
import { apiRoutes } from "../api.ts";
import { registerOpenApi } from "./register-openapi.ts";

/** The OpenAPI document of this code. Nothing is opened for it: no database, no port. */
export async function openApiDocument(): Promise<object> {
  const app: FastifyInstance = Fastify();
  app.decorateRequest("actor", null);
  await registerOpenApi(app);
  await app.register(apiRoutes, { prefix: "/api/v1" });
  await app.ready();
  const document = app.swagger();
  await app.close();
  return document;
}
