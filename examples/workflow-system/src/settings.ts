import { resolve } from "node:path";
import { z } from "zod";

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(4000),
  HOST: z.string().default("127.0.0.1"),
  /** The endpoint's signing secret, `whsec_…`. */
  SECRET: z.string().startsWith("whsec_"),
  /** An API key of the integration, `ssk_…`, with the scope tickets:status. */
  API_KEY: z.string().startsWith("ssk_"),
  /** Where SmartSupport is. */
  API_URL: z.url({ protocol: /^https?$/ }),
  DATA_DIR: z.string().default("./data"),
  /** 1: answers by itself, as a real workflow would. */
  AUTO: z.enum(["0", "1"]).default("0"),
});

export type Settings = {
  port: number;
  host: string;
  secret: string;
  apiKey: string;
  /** Without a slash at the end. */
  apiUrl: string;
  dataDir: string;
  isAutomatic: boolean;
};

/** Reads the environment; throws with a readable list of what is wrong with it. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) throw new Error(`These settings are not right:\n${z.prettifyError(parsed.error)}`);
  const { PORT, HOST, SECRET, API_KEY, API_URL, DATA_DIR, AUTO } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    secret: SECRET,
    apiKey: API_KEY,
    apiUrl: API_URL.replace(/\/+$/, ""),
    dataDir: resolve(DATA_DIR),
    isAutomatic: AUTO === "1",
  };
}
