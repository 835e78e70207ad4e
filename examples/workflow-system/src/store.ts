import { link, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type EventBody, eventBody } from "./payload.ts";

/** An event as it came, headers and all. */
export type KeptEvent = { receivedAt: string; headers: Record<string, string>; body: EventBody };

/** What we told SmartSupport, and what it answered. */
export type Call = { at: string; ticket: string; status: string; comment: string; answer: string };

export type Store = {
  /** Keeps an event. False when it was kept before: the same one may come more than once. */
  keep(id: string, headers: Record<string, string>, rawBody: string): Promise<boolean>;
  /** Everything that came, in the order in which it happened, ticket by ticket. */
  events(): KeptEvent[];
  noteCall(call: Call): Promise<void>;
  calls(): Call[];
  filesDir: string;
  /** Changes with whatever is kept, so that the page knows when to look again. */
  version(): number;
};

/** One file an event, in folders that outlive the process. An event is on the disk before it is answered. */
export async function openStore(dataDir: string): Promise<Store> {
  const eventsDir = join(dataDir, "events");
  const callsDir = join(dataDir, "calls");
  const filesDir = join(dataDir, "files");
  for (const folder of [eventsDir, callsDir, filesDir]) await mkdir(folder, { recursive: true });
  const events = await readAll<KeptEvent>(eventsDir);
  const calls = await readAll<Call>(callsDir);
  let version = events.length + calls.length;

  return {
    filesDir,
    version: () => version,
    events: () => events.toSorted((a, b) => a.body.sequence - b.body.sequence),
    calls: () => calls,
    async keep(id, headers, rawBody) {
      const event: KeptEvent = {
        receivedAt: new Date().toISOString(),
        headers,
        body: eventBody.parse(JSON.parse(rawBody)),
      };
      if (!(await writeOnce(join(eventsDir, `${id}.json`), event))) return false;
      events.push(event);
      version += 1;
      return true;
    },
    async noteCall(call) {
      calls.push(call);
      version += 1;
      await writeOnce(join(callsDir, `${Date.now()}-${calls.length}.json`), call);
    },
  };
}

/** Writes a file whole or not at all; of two that write the same one, one is told that it was there. */
async function writeOnce(path: string, content: unknown): Promise<boolean> {
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(draft, JSON.stringify(content, null, 2), { flush: true });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  } finally {
    await rm(draft, { force: true });
  }
}

async function readAll<T>(folder: string): Promise<T[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as T));
}
