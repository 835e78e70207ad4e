import swagger from "@fastify/swagger";
import type { Operation } from "@smartsupport/contracts";
import type { FastifyInstance } from "fastify";
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from "fastify-type-provider-zod";
import { components } from "./components.ts";
import { describeOperation } from "./describe-operation.ts";
import { tidyDocument } from "./tidy-document.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    operation?: Operation;
  }
}

const named = createJsonSchemaTransformObject({ schemaRegistry: components });
const shapes = createJsonSchemaTransform({ schemaRegistry: components });

/** Writes the OpenAPI document from the operations. Must stand before the routes. */
export async function registerOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "SmartSupport",
        version: "1",
        description: "Everything the screen does. Times are UTC, ids are UUIDs, lists go on from `nextCursor`.",
        license: { name: "MIT", identifier: "MIT" },
      },
      servers: [{ url: "/" }],
      components: {
        securitySchemes: {
          session: { type: "http", scheme: "bearer", bearerFormat: "JWT", description: "From /auth/login." },
          apiKey: { type: "http", scheme: "bearer", description: "An API key, `ssk_…`." },
        },
      },
    },
    transform(document) {
      const operation = document.route.config?.operation;
      const { schema, url } = shapes(document);
      if (!operation || !schema) return { schema: { ...schema, hide: true }, url };
      const { response, ...described } = describeOperation(operation);
      return {
        schema: { ...schema, ...described, response: { ...asObject(schema.response), ...asObject(response) } },
        url,
      };
    },
    transformObject: (document) => tidyDocument(named(document)),
  });
}

function asObject(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}
