import {
  IconDeviceLaptop,
  IconMessageQuestion,
  IconPackage,
  IconPackageExport,
  IconPackageImport,
  IconReportMoney,
} from "@tabler/icons-react";
import { Icon } from "../ui/icon.tsx";

const DRAWINGS: Record<string, typeof IconPackage> = {
  laptop: IconDeviceLaptop,
  "device-laptop": IconDeviceLaptop,
  "package-export": IconPackageExport,
  "package-import": IconPackageImport,
  "report-money": IconReportMoney,
  "message-question": IconMessageQuestion,
  package: IconPackage,
};

/** The drawing an admin chose for a category; one that this version does not know becomes a question. */
export function CategoryIcon({ name, size = 16 }: { name: string; size?: 16 | 20 }) {
  return <Icon of={DRAWINGS[name] ?? IconMessageQuestion} size={size} />;
}
