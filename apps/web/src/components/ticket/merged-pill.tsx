import { Pill } from "../ui/pill.tsx";

/** Marks a line of the story that comes from a ticket that was merged into this one. */
export function MergedPill({ of }: { of?: string }) {
  return of ? <Pill>from {of}</Pill> : null;
}
