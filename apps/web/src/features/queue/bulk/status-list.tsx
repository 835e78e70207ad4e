import { StatusIcon } from "../../../components/ui/status-icon.tsx";
import { ChoiceList } from "./choice-list.tsx";
import type { OpenAct } from "./open-act.ts";

const CHOICES = [
  { id: "take", name: "Take", icon: <StatusIcon status="In Progress" />, hint: "In Progress, yours" },
  { id: "hold", name: "Hold", icon: <StatusIcon status="On Hold" />, hint: "Asks for the reason" },
  { id: "resolve", name: "Resolve", icon: <StatusIcon status="Resolved" />, hint: "Asks what solved it" },
] as const;

/** Where tickets can be moved together. What needs words asks for them next. */
export function StatusList({ onTake, onOpen }: { onTake: () => void; onOpen: (act: OpenAct) => void }) {
  return <ChoiceList label="Status" choices={CHOICES} onPick={({ id }) => (id === "take" ? onTake() : onOpen(id))} />;
}
