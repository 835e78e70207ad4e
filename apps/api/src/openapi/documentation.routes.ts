import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";

/** The document and a page to read it on. */
export async function documentationRoutes(app: FastifyInstance): Promise<void> {
  app.get("/api/openapi.json", { schema: { hide: true } }, async () => app.swagger());
  await app.register(swaggerUi, {
    routePrefix: "/docs",
    staticCSP: true,
    transformStaticCSP: (policy) =>
      policy.replace("upgrade-insecure-requests;", "").replace("frame-ancestors 'self'", "frame-ancestors 'none'"),
    uiConfig: { persistAuthorization: false, docExpansion: "none" },
    theme: { title: "SmartSupport API" },
  });
}
