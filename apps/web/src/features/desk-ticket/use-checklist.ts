import {
  addChecklistItem,
  type ChecklistItem,
  getTicket,
  removeChecklistItem,
  type Ticket,
  updateChecklistItem,
} from "@smartsupport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api/call.ts";
import { operationKey } from "../../lib/api/operation-key.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { toastProblem } from "../../lib/notify/toast-problem.ts";
import { refreshAround } from "../../lib/tickets/refresh-tickets.ts";

type Answer = Pick<Ticket, "checklistItems">;

/** Changes a ticket's checklist: each change shows at once, and is taken back if refused. */
export function useChecklist({ number }: Ticket) {
  const client = useQueryClient();
  const key = operationKey(getTicket, { params: { number } });
  const params = { number };
  const now = () => client.getQueryData<Ticket>(key)?.checklistItems ?? [];
  const show = (items: ChecklistItem[]) =>
    client.setQueryData<Ticket>(
      key,
      (ticket) => ticket && { ...ticket, checklistItems: items, checklist: farOf(items) },
    );

  const change = async (foreseen: ChecklistItem[] | null, send: () => Promise<Answer>): Promise<boolean> => {
    const before = now();
    if (foreseen) show(foreseen);
    try {
      show((await send()).checklistItems);
      return true;
    } catch (problem) {
      show(before);
      toastProblem(problem);
      return false;
    } finally {
      refreshAround(client, number);
    }
  };

  const add = (step: { text: string; isDone?: boolean; after?: string | null }) =>
    change(null, () => call(addChecklistItem, { params, body: step }));
  const update = (id: string, body: { text?: string; isDone?: boolean }) =>
    change(
      now().map((step) => (step.id === id ? { ...step, ...body } : step)),
      () => call(updateChecklistItem, { params: { number, id }, body }),
    );
  /** One place up or down. */
  const move = (id: string, by: 1 | -1) => {
    const items = [...now()];
    const from = items.findIndex((step) => step.id === id);
    const [step] = items.splice(from, 1);
    const to = from + by;
    if (!step || to < 0 || to > items.length) return Promise.resolve(false);
    items.splice(to, 0, step);
    const after = items[to - 1]?.id ?? null;
    return change(items, () => call(updateChecklistItem, { params: { number, id }, body: { after } }));
  };
  const remove = async ({ id, text, isDone }: ChecklistItem) => {
    const items = now();
    const after = items[items.findIndex((step) => step.id === id) - 1]?.id ?? null;
    const rest = items.filter((step) => step.id !== id);
    if (!(await change(rest, () => call(removeChecklistItem, { params: { number, id } })))) return;
    toastDone(`“${text}” is off the checklist.`, {
      label: "Undo",
      isUndo: true,
      run: () => void add({ text, isDone, after }),
    });
  };
  return { add, update, move, remove };
}

function farOf(items: readonly ChecklistItem[]): Ticket["checklist"] {
  return items.length === 0 ? null : { done: items.filter(({ isDone }) => isDone).length, total: items.length };
}
