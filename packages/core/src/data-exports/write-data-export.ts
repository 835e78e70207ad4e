import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { Core, Ctx } from "../context.ts";
import { dataExportKey } from "./data-export-file.ts";
import { readOwnAccount } from "./read-own-account.ts";
import { readOwnFiles } from "./read-own-files.ts";
import { readOwnInbox } from "./read-own-inbox.ts";
import { readOwnTickets } from "./read-own-tickets.ts";
import { readOwnWords } from "./read-own-words.ts";
import { readUnsent } from "./read-unsent.ts";
import { README } from "./readme.ts";

type Ask = { id: string; organizationId: string; accountId: string; now: Date };

/** Writes the ZIP into the store, file by file: the files of a person are never in memory together. */
export async function writeDataExport(core: Core, { id, organizationId, accountId, now }: Ask): Promise<void> {
  // As an employee, whatever they are: their own tickets, as whoever asks for help sees them, never a note.
  const actor = { kind: "person", id: accountId, organizationId, role: "employee", sessionId: "" } as const;
  const ctx: Ctx = { core, now, actor };
  const zip = new ZipFile();
  const write = core.files.write(dataExportKey(id), Readable.from(zip.outputStream));
  const fill = async () => {
    zip.addBuffer(Buffer.from(README), "README.txt");
    const areas = {
      ...(await readOwnAccount(ctx, accountId)),
      ...(await readOwnTickets(ctx, accountId)),
      ...(await readOwnWords(ctx, accountId)),
      ...(await readUnsent(ctx, accountId)),
      ...(await readOwnInbox(ctx, accountId)),
    };
    for (const [name, area] of Object.entries(areas)) {
      zip.addBuffer(Buffer.from(`${JSON.stringify(area, null, 2)}\n`), `${name}.json`);
    }
    for (const { key, path } of await readOwnFiles(ctx, accountId)) {
      zip.addReadStreamLazy(path, { compress: false }, (done) => {
        core.files.read(key).then(
          (stream) => done(null, stream),
          (error: unknown) => done(error, Readable.from([])),
        );
      });
    }
    zip.end();
  };
  zip.on("error", (error) => (zip.outputStream as Readable).destroy(error));
  await Promise.all([write, fill().catch((error: Error) => void (zip.outputStream as Readable).destroy(error))]);
}
