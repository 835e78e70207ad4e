import { addLink, getTicket, removeLink, type Ticket } from "@smartsupport/contracts";
import { LINK_KINDS, type LinkKind } from "@smartsupport/domain";
import { useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api/call.ts";
import { operationKey } from "../../lib/api/operation-key.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { toastProblem } from "../../lib/notify/toast-problem.ts";
import { refreshAround, refreshTicket } from "../../lib/tickets/refresh-tickets.ts";

type Shown = Ticket["links"][number];

/** Ties that people make and cut; the others came about by themselves. */
export function isHandMade(kind: Shown["kind"]): kind is LinkKind {
  return (LINK_KINDS as readonly Shown["kind"][]).includes(kind);
}

/** Ties a ticket to others and unties it. Untying shows at once and can be taken back. */
export function useLinks({ number, links }: Ticket) {
  const client = useQueryClient();
  const key = operationKey(getTicket, { params: { number } });
  const show = (list: Ticket["links"]) =>
    client.setQueryData<Ticket>(key, (now) => (now ? { ...now, links: list } : now));
  const settle = (other: string, answer: Pick<Ticket, "links">) => {
    show(answer.links);
    refreshAround(client, number);
    refreshTicket(client, other);
  };

  /** Throws what the server refused. */
  const add = async (kind: LinkKind, other: string): Promise<void> => {
    settle(other, await call(addLink, { params: { number }, body: { kind, number: other } }));
    toastDone(`${number} and ${other} are linked.`, { label: "Undo", isUndo: true, run: () => void cut(kind, other) });
  };
  const cut = async (kind: LinkKind, other: string): Promise<boolean> => {
    try {
      settle(other, await call(removeLink, { params: { number, kind, other } }));
      return true;
    } catch (problem) {
      show(links);
      toastProblem(problem);
      return false;
    }
  };
  const remove = async ({ kind, number: other }: Shown): Promise<void> => {
    if (!isHandMade(kind)) return;
    show(links.filter((link) => !(link.kind === kind && link.number === other)));
    if (!(await cut(kind, other))) return;
    toastDone(`${number} and ${other} are no longer linked.`, {
      label: "Undo",
      isUndo: true,
      run: () => void add(kind, other).catch(toastProblem),
    });
  };
  return { add, remove };
}
