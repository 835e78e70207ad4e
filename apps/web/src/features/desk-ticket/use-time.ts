import {
  addTimeEntry,
  getTicket,
  removeTimeEntry,
  type Ticket,
  type TimeEntry,
  updateTimeEntry,
} from "@smartsupport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api/call.ts";
import { operationKey } from "../../lib/api/operation-key.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { toastProblem } from "../../lib/notify/toast-problem.ts";
import { refreshAround } from "../../lib/tickets/refresh-tickets.ts";
import { minutesWords } from "../../lib/time/minutes-words.ts";

export type TimeValues = { minutes: number; day: string; note: string };

/** Notes time spent on a ticket, corrects it and takes it back. */
export function useTime({ number, timeEntries }: Ticket) {
  const client = useQueryClient();
  const key = operationKey(getTicket, { params: { number } });
  const show = (list: TimeEntry[]) =>
    client.setQueryData<Ticket>(key, (ticket) => ticket && { ...ticket, timeEntries: list });
  const settle = (answer: Pick<Ticket, "timeEntries">) => {
    show(answer.timeEntries);
    refreshAround(client, number);
  };

  /** A new one where there is no id. Throws what the server refused. */
  const save = async (id: string | null, body: TimeValues): Promise<void> => {
    if (id === null) settle(await call(addTimeEntry, { params: { number }, body }));
    else settle(await call(updateTimeEntry, { params: { number, id }, body }));
    toastDone(`${minutesWords(body.minutes)} on ${number}.`);
  };
  const remove = async ({ id, minutes, day, note }: TimeEntry): Promise<void> => {
    show(timeEntries.filter((entry) => entry.id !== id));
    try {
      settle(await call(removeTimeEntry, { params: { number, id } }));
      const again = () => void save(null, { minutes, day, note }).catch(toastProblem);
      toastDone(`${minutesWords(minutes)} taken back.`, { label: "Undo", isUndo: true, run: again });
    } catch (problem) {
      show(timeEntries);
      toastProblem(problem);
    }
  };
  return { save, remove };
}
