import { crc32 } from "node:zlib";

const OOXML = "application/vnd.openxmlformats-officedocument";
const MAIN_PARTS = {
  "word/document.xml": `${OOXML}.wordprocessingml.document.main+xml`,
  "xl/workbook.xml": `${OOXML}.spreadsheetml.sheet.main+xml`,
} as const;

/** A DOCX or XLSX down to its content types; with another part, an archive that is neither. */
export function makeZip(mainPart: string): Buffer {
  const type = MAIN_PARTS[mainPart as keyof typeof MAIN_PARTS];
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${mainPart}" ContentType="${type}"/></Types>`;
  return zipOf([...(type ? [["[Content_Types].xml", types] as const] : []), [mainPart, "<xml/>"] as const]);
}

function zipOf(files: readonly (readonly [name: string, text: string])[]): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let place = 0;
  for (const [name, text] of files) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), facts, path, content]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(place, 10);
    centrals.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0", "latin1"), facts, tail, path]));
    locals.push(local);
    place += local.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(centrals).length, 12);
  end.writeUInt32LE(place, 16);
  return Buffer.concat([...locals, ...centrals, end]);
}

const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;

/**
 * A compound file, the form of old Office documents, with one stream of that name: `WordDocument` makes a DOC, `Workbook` an
 * XLS. `directoryAt` puts the directory behind so many sectors, out of the reach of the first part of the table.
 */
export function makeCompoundFile(streamName: string, directoryAt = 1): Buffer {
  const tableSectors = Math.ceil((directoryAt + 2) / (SECTOR / 4));
  const directory = Math.max(directoryAt, tableSectors);
  const file = Buffer.alloc((directory + 3) * SECTOR);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(tableSectors, 44);
  file.writeUInt32LE(directory, 48);
  file.writeUInt32LE(4096, 56);
  for (const at of [60, 68]) file.writeUInt32LE(END, at);
  for (let index = 0; index < 109; index += 1) file.writeUInt32LE(index < tableSectors ? index : FREE, 76 + index * 4);
  const place = (sector: number) => (sector + 1) * SECTOR;
  for (let sector = 0; sector < (tableSectors * SECTOR) / 4; sector += 1) {
    file.writeUInt32LE(sector < tableSectors ? 0xfffffffd : FREE, place(0) + sector * 4);
  }
  // Two sectors, so that the chain has to be followed: the stream is named in the second.
  file.writeUInt32LE(directory + 1, place(0) + directory * 4);
  file.writeUInt32LE(END, place(0) + (directory + 1) * 4);
  writeEntry(file, place(directory), "Root Entry", 5);
  writeEntry(file, place(directory + 1), streamName, 2);
  return file;
}

function writeEntry(file: Buffer, at: number, name: string, kind: number): void {
  file.write(name, at, "utf16le");
  file.writeUInt16LE((name.length + 1) * 2, at + 64);
  file.writeUInt8(kind, at + 66);
}
