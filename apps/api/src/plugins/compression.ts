import compress from "@fastify/compress";
import type { FastifyInstance } from "fastify";

const SMALLEST_WORTH_BYTES = 1024;

/** Compresses what is text. Requests are never unpacked: a small one could grow without end. */
export async function registerCompression(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    global: true,
    globalDecompression: false,
    threshold: SMALLEST_WORTH_BYTES,
    encodings: ["br", "gzip"],
    customTypes:
      /^(?:text\/(?:html|css|javascript|plain)|application\/(?:json|problem\+json|javascript)|image\/svg\+xml)/,
  });
}
