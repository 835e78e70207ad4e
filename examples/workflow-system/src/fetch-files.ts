import { createHash } from "node:crypto";
import { access, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { FileBody, TicketBody } from "./payload.ts";

const TIMEOUT_MS = 30_000;
const LARGEST_BYTES = 20 * 2 ** 20;

/** Where a ticket's file is kept: our own names only, as names in a payload are somebody else's. */
export function filePath(filesDir: string, ticketNumber: string, file: Pick<FileBody, "id" | "file_name">): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(file.file_name)?.[0].toLowerCase() ?? "";
  return join(filesDir, basename(ticketNumber), `${basename(file.id)}${ending}`);
}

/**
 * Fetches what is not there yet, through the signed links of the event: they work without a key, for a day. Returns a line
 * for each file that could not be had; the next event of the ticket brings new links.
 */
export async function fetchFiles(filesDir: string, ticket: TicketBody): Promise<string[]> {
  const problems: string[] = [];
  for (const file of ticket.attachments) {
    const path = filePath(filesDir, ticket.ticket_number, file);
    if (await exists(path)) continue;
    try {
      await fetchFile(file, path);
    } catch (error) {
      // The link itself is never written down: whoever has it has the file.
      problems.push(`${file.file_name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return problems;
}

async function fetchFile(file: FileBody, path: string): Promise<void> {
  const answer = await fetch(file.file, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: "error" });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  const content = Buffer.from(await answer.arrayBuffer());
  if (content.length !== file.file_size || content.length > LARGEST_BYTES) {
    throw new Error(`${content.length} bytes came, ${file.file_size} were announced`);
  }
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${createHash("sha256").update(content).digest("hex").slice(0, 12)}`;
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
