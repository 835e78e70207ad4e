import { makePdf } from "@smartsupport/testing/files";
import sharp from "sharp";
import type { SeedFile } from "./story.ts";

/** The bytes of a small real file of that kind. */
export async function makeFile({ kind, name }: SeedFile): Promise<Buffer> {
  if (kind === "picture") return await picture(name);
  if (kind === "report") return makePdf([name, "", "Meridian", "Attached to the request of the same day."]);
  if (kind === "log") return Buffer.from(log());
  return Buffer.from("item,amount,checked\nfirst,1200,yes\nsecond,860,yes\nthird,75,no\n");
}

/** A plain screenshot-like drawing: a window with a title and a few grey lines. */
async function picture(name: string): Promise<Buffer> {
  const lines = [0, 1, 2, 3, 4].map(
    (row) => `<rect x="32" y="${96 + row * 36}" width="${520 - row * 70}" height="14" rx="4" fill="#d5d9e2"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="320">
    <rect width="640" height="320" fill="#f6f6f8"/><rect width="640" height="48" fill="#3d41b3"/>
    <circle cx="32" cy="24" r="7" fill="#f58a84"/><circle cx="56" cy="24" r="7" fill="#f0a560"/><circle cx="80" cy="24" r="7" fill="#5cc78a"/>
    <text x="108" y="30" font-family="sans-serif" font-size="16" fill="#ffffff">${name}</text>${lines.join("")}</svg>`;
  return await sharp(Buffer.from(svg)).png().toBuffer();
}

function log(): string {
  return [
    "09:14:02 connecting to mx.broker.example:25",
    "09:14:02 connected, TLS 1.3",
    "09:14:03 550 5.7.1 SPF check failed",
    "09:14:03 giving up, returned to sender",
    "",
  ].join("\n");
}
