import type { DefaultCategory } from "@smartsupport/core";
import type { HoldReason, Priority } from "@smartsupport/domain";

/** What somebody did in a story, this many hours after the thing before it: working hours, unless it is told in minutes. */
export type Beat =
  | [hours: number, who: string, move: "approve", priority: Priority, department: "IT" | "Asset" | "Budget"]
  | [hours: number, who: string, move: "claim" | "resume" | "undo_reject"]
  | [hours: number, who: string, move: "assign", to: string]
  | [
      hours: number,
      who: string,
      move: "reject" | "ask" | "answer" | "resolve" | "reopen" | "withdraw" | "comment" | "note",
      words: string,
      file?: SeedFile,
    ]
  | [hours: number, who: string, move: "hold", reason: HoldReason, words: string]
  | [hours: number, who: string, move: "close", rating: number, words?: string]
  | [hours: number, who: string, move: "step", words: string, isDone?: "done"]
  | [hours: number, who: string, move: "spend", minutes: number, words: string]
  | [hours: number, who: string, move: "tag", ...tags: string[]];

/** A small real file, made in code: `picture` a PNG, `report` a PDF, `log` and `table` text. */
export type SeedFile = { name: string; kind: "picture" | "report" | "log" | "table" };

/** Working days before today, and the hour of that day (local, 9.5 is half past nine); or minutes before this moment. */
export type StoryTime = { day: number; hour: number } | { minutesAgo: number };

export type Story = StoryTime & {
  by: string;
  category: DefaultCategory["key"];
  sub?: string;
  subject: string;
  text: string;
  fields?: Record<string, unknown>;
  /** Working days from filing until it is needed. */
  neededInDays?: number;
  files?: SeedFile[];
  plot: Beat[];
};

/** Sub-categories under short names, to keep stories readable. */
export const SUB = {
  assist: "Technical Assistance",
  install: "Software Installation/Update",
  hardware: "Hardware Troubleshooting",
  mail: "Email/Account Access Issue",
  network: "Internet/Network Connectivity Issue",
  printer: "Printer/Scanner Setup or Issue",
  slow: "System Performance Issue",
  virus: "Virus/Malware Check",
  advice: "IT Consultation Request",
  backup: "Data Backup/Restore",
  capex: "Capital Expenses (CapEx)",
  opex: "Operational Expenses (OpEx)",
  reimburse: "Reimbursement",
  charging: "Charging",
} as const;
