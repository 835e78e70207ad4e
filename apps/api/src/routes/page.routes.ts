import { existsSync } from "node:fs";
import { join } from "node:path";
import staticFiles from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

const PAGE = "index.html";
const API_PLACES = /^\/(?:api|ws|health|metrics|docs)(?:[/?]|$)/;

/** Whether the built page is there to be served. */
export function hasPage(webDir: string | null): webDir is string {
  return webDir !== null && existsSync(join(webDir, PAGE));
}

/** Serves the built page. Files whose names carry a hash are kept for a year; the page itself is asked for every time. */
export async function pageRoutes(app: FastifyInstance, webDir: string): Promise<void> {
  await app.register(staticFiles, {
    root: webDir,
    wildcard: false,
    index: [PAGE],
    cacheControl: false,
    preCompressed: true,
    setHeaders(reply, path) {
      const isHashed = path.startsWith(join(webDir, "assets"));
      reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
}

/** A place inside the page: the browser asked for a document, and no route of the server has that address. */
export function isPagePlace(request: FastifyRequest): boolean {
  const isDocument = request.headers.accept?.includes("text/html") ?? false;
  return (request.method === "GET" || request.method === "HEAD") && isDocument && !API_PLACES.test(request.url);
}

export function sendPage(reply: FastifyReply): FastifyReply {
  return reply.header("cache-control", "no-cache").sendFile(PAGE);
}
