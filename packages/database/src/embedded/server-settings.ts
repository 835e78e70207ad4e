import { totalmem } from "node:os";

/** What is appended to postgresql.conf when a cluster is made; later lines win, so people may add their own below. */
export function configuration(): string {
  const totalMb = Math.floor(totalmem() / 2 ** 20);
  const settings: Record<string, string | number> = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    password_encryption: "scram-sha-256",
    max_connections: 200,
    shared_buffers: `${clamp(Math.floor(totalMb / 8), 64, 1024)}MB`,
    effective_cache_size: `${clamp(Math.floor(totalMb / 2), 256, 16384)}MB`,
    // Compiling a statement costs more than a desk's statements take.
    jit: "off",
    random_page_cost: 1.1,
    log_min_messages: "warning",
    // Details and statements quote what people wrote; the log must not.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    timezone: "UTC",
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
  return `\n# SmartSupport\n${lines.join("\n")}\n`;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
