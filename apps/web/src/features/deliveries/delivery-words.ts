import type { Delivery } from "@smartsupport/contracts";
import { IconAlertOctagon, IconCircleCheck, IconClock, IconSend } from "@tabler/icons-react";

type Status = Delivery["status"];

/** How far a delivery is, in a word and a sign. */
export const DELIVERY_WORDS: Record<Status, { name: string; icon: typeof IconClock; tone: string }> = {
  waiting: { name: "Waiting", icon: IconClock, tone: "quiet" },
  sending: { name: "Being sent", icon: IconSend, tone: "quiet" },
  delivered: { name: "Delivered", icon: IconCircleCheck, tone: "ok" },
  given_up: { name: "Given up", icon: IconAlertOctagon, tone: "danger" },
};

/** Whom deliveries go to, as the address and the API name them. */
export const KINDS = [
  { value: "", label: "To everybody" },
  { value: "workflow", label: "To outside systems" },
  { value: "mail", label: "Mails to people" },
] as const;
