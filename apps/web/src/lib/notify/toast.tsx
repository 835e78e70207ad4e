import { type Id, toast as show } from "react-toastify/unstyled";
import { ToastBody } from "./toast-body.tsx";

type Action = { label: string; run: () => void };

const STAY_MS = 6_000;
const STAY_WITH_ACTION_MS = 10_000;

let lastDone: Id | null = null;

/**
 * Says that something was done, with an undo where the move can be undone. Read out politely. It takes the place of the one
 * before: an undo further back would take back something else by now.
 */
export function toastDone(words: string, action?: Action): Id {
  dismissDone();
  lastDone = show(({ closeToast }) => <ToastBody tone="done" words={words} action={action} close={closeToast} />, {
    role: "status",
    autoClose: action ? STAY_WITH_ACTION_MS : STAY_MS,
  });
  return lastDone;
}

/** Takes what was done last, and its undo, off the page: something else is being done. */
export function dismissDone(): void {
  if (lastDone !== null) show.dismiss(lastDone);
  lastDone = null;
}

/** Takes all words away: they were for whoever was signed in. */
export function dismissToasts(): void {
  show.dismiss();
}

/** Says why a move was refused. Read out at once, and stays long enough to be read. */
export function toastRefused(title: string, words?: string, action?: Action): Id {
  return show(
    ({ closeToast }) => <ToastBody tone="refused" title={title} words={words} action={action} close={closeToast} />,
    {
      role: "alert",
      autoClose: STAY_WITH_ACTION_MS,
      toastId: `${title} ${words ?? ""}`,
    },
  );
}
