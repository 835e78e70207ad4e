import type { Status } from "@smartsupport/domain";
import {
  IconArrowMerge,
  IconArrowsSplit2,
  IconClock,
  IconEye,
  IconLink,
  IconListCheck,
  IconPencil,
  IconPlayerPlay,
  IconUnlink,
  IconUserCheck,
} from "@tabler/icons-react";
import { Icon } from "../ui/icon.tsx";
import { StatusIcon } from "../ui/status-icon.tsx";

/** Moves show the sign of the status they lead to; other changes a drawing of what was done. */
const STATUS_OF: Record<string, Status> = {
  approve: "Open",
  reject: "Rejected",
  ask: "Pending",
  claim: "In Progress",
  hold: "On Hold",
  resolve: "Resolved",
  close: "Closed",
  withdraw: "Withdrawn",
};

const DRAWINGS: Record<string, typeof IconPencil> = {
  assign: IconUserCheck,
  resume: IconPlayerPlay,
  reopen: IconPlayerPlay,
  watch: IconEye,
  merge: IconArrowMerge,
  merge_here: IconArrowMerge,
  undo_merge: IconArrowsSplit2,
  split: IconArrowsSplit2,
  link: IconLink,
  unlink: IconUnlink,
  checklist: IconListCheck,
  tick: IconListCheck,
  time: IconClock,
};

export function ChangeSign({ action }: { action: string }) {
  const status = STATUS_OF[action];
  return status ? <StatusIcon status={status} /> : <Icon of={DRAWINGS[action] ?? IconPencil} size={14} />;
}
