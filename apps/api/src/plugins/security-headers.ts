import helmet, { type FastifyHelmetOptions } from "@fastify/helmet";
import type { FastifyInstance } from "fastify";
import Fastify from "fastify";

const YEAR_S = 365 * 24 * 60 * 60;
/** What any answer has; the rest of the probe's answer is helmet's. */
const ORDINARY = new Set(["connection", "content-length", "content-type", "date"]);

/**
 * Headers of every answer. They hang on the settings only, so helmet works them out once and not for each request: writing
 * the policy anew would cost more than all the other guards together.
 */
export async function registerSecurityHeaders(app: FastifyInstance): Promise<void> {
  const headers = await headersBy(optionsFor(new URL(app.core.publicUrl)));
  app.addHook("onRequest", (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}

async function headersBy(options: FastifyHelmetOptions): Promise<Record<string, string>> {
  const probe = Fastify();
  await probe.register(helmet, options);
  probe.get("/", () => "");
  const { headers } = await probe.inject({ url: "/" });
  await probe.close();
  const found = Object.entries(headers).filter(([name]) => !ORDINARY.has(name));
  return Object.fromEntries(found.map(([name, value]) => [name, String(value)]));
}

/** Mantine writes style elements, hence inline styles; scripts come from files only. */
function optionsFor(address: URL): FastifyHelmetOptions {
  const isHttps = address.protocol === "https:";
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", `${isHttps ? "wss" : "ws"}://${address.host}`],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: YEAR_S, includeSubDomains: true } : false,
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: { policy: "same-origin" },
  };
}
