export { makeHostileFiles } from "./make-hostile-files.ts";
export { makeCompoundFile, makeZip } from "./make-office-file.ts";
export { makePdf } from "./make-pdf.ts";
export { type Color, makePictureBomb, makePng } from "./make-png.ts";
