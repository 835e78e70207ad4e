import { IconFile, IconFileSpreadsheet, IconFileText, IconPhoto } from "@tabler/icons-react";
import { Icon } from "./icon.tsx";

const ICONS: Record<string, typeof IconFile> = {
  png: IconPhoto,
  jpg: IconPhoto,
  jpeg: IconPhoto,
  webp: IconPhoto,
  pdf: IconFileText,
  doc: IconFileText,
  docx: IconFileText,
  txt: IconFileText,
  xls: IconFileSpreadsheet,
  xlsx: IconFileSpreadsheet,
  csv: IconFileSpreadsheet,
};

/** The kind of a file, from its name. */
export function FileIcon({ fileName }: { fileName: string }) {
  const extension = fileName.slice(fileName.lastIndexOf(".") + 1).toLowerCase();
  return <Icon of={ICONS[extension] ?? IconFile} />;
}
