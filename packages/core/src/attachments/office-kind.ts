const SECTOR_SHIFT_AT = 30;
const FIRST_DIRECTORY_SECTOR_AT = 48;
const FIRST_DIFAT_SECTOR_AT = 68;
const DIFAT_AT = 76;
const DIFAT_IN_HEADER = 109;
const ENTRY_BYTES = 128;
const STREAM = 2;
/** Sector numbers from here on are marks, not places. */
const FIRST_MARK = 0xfffffffa;

/** The stream that every document of its kind has. */
const KIND_BY_STREAM: Record<string, "doc" | "xls"> = { WordDocument: "doc", Workbook: "xls", Book: "xls" };

/**
 * Tells an old Word document from an old Excel sheet: both are compound files, and only the streams inside say which. Null
 * for every other compound file (installers, mails) and for one whose directory cannot be followed.
 */
export function officeKind(file: Buffer): "doc" | "xls" | null {
  try {
    return streamNames(file).reduce<"doc" | "xls" | null>((kind, name) => kind ?? KIND_BY_STREAM[name] ?? null, null);
  } catch (error) {
    // A sector that lies outside of the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function streamNames(file: Buffer): string[] {
  const sectorBytes = 1 << file.readUInt16LE(SECTOR_SHIFT_AT);
  if (sectorBytes !== 512 && sectorBytes !== 4096) return [];
  const placeOf = (sector: number) => (sector + 1) * sectorBytes;
  const table = allocationSectors(file, sectorBytes, placeOf);
  const perSector = sectorBytes / 4;
  const next = (sector: number) => {
    const part = table[Math.floor(sector / perSector)];
    return part === undefined ? FIRST_MARK : file.readUInt32LE(placeOf(part) + (sector % perSector) * 4);
  };
  const names: string[] = [];
  const seen = new Set<number>();
  for (let sector = file.readUInt32LE(FIRST_DIRECTORY_SECTOR_AT); sector < FIRST_MARK; sector = next(sector)) {
    if (seen.has(sector)) break;
    seen.add(sector);
    for (let at = placeOf(sector); at < placeOf(sector) + sectorBytes; at += ENTRY_BYTES) {
      const nameBytes = file.readUInt16LE(at + 64);
      if (file.readUInt8(at + 66) !== STREAM || nameBytes < 2 || nameBytes > 64) continue;
      names.push(file.toString("utf16le", at, at + nameBytes - 2));
    }
  }
  return names;
}

/** Where the allocation table lies: the first sectors of it stand in the header, the rest in a chain. */
function allocationSectors(file: Buffer, sectorBytes: number, placeOf: (sector: number) => number): number[] {
  const sectors: number[] = [];
  const take = (at: number, count: number) => {
    for (let index = 0; index < count; index += 1) {
      const sector = file.readUInt32LE(at + index * 4);
      if (sector < FIRST_MARK) sectors.push(sector);
    }
  };
  take(DIFAT_AT, DIFAT_IN_HEADER);
  const perSector = sectorBytes / 4 - 1;
  const most = file.length / sectorBytes;
  let sector = file.readUInt32LE(FIRST_DIFAT_SECTOR_AT);
  for (let count = 0; sector < FIRST_MARK && count < most; count += 1) {
    take(placeOf(sector), perSector);
    sector = file.readUInt32LE(placeOf(sector) + perSector * 4);
  }
  return sectors;
}
