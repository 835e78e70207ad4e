import { type Id, toast as show } from "react-toastify/unstyled";
import { type ToastAction, ToastBody } from "./toast-body.tsx";

const STAY_MS = 6_000;
const STAY_WITH_ACTION_MS = 10_000;

let lastDone: Id | null = null;
let lastUndo: (() => void) | null = null;

/**
 * Says that something was done, with an undo where the move can be undone. Read out politely. It takes the place of the one
 * before: an undo further back would take back something else by now.
 */
export function toastDone(words: string, action?: ToastAction): Id {
  dismissDone();
  lastDone = show(({ closeToast }) => <ToastBody tone="done" words={words} action={action} close={closeToast} />, {
    role: "status",
    autoClose: action ? STAY_WITH_ACTION_MS : STAY_MS,
    onClose: () => forget(action),
  });
  lastUndo = action?.isUndo ? action.run : null;
  return lastDone;
}

function forget(action: ToastAction | undefined): void {
  if (lastUndo === action?.run) lastUndo = null;
}

/** Takes back what the message says was done last, while it stands. */
export function undoLast(): void {
  const undo = lastUndo;
  dismissDone();
  undo?.();
}

/** Takes what was done last, and its undo, off the page: something else is being done. */
export function dismissDone(): void {
  if (lastDone !== null) show.dismiss(lastDone);
  lastDone = null;
  lastUndo = null;
}

/** Takes all words away: they were for whoever was signed in. */
export function dismissToasts(): void {
  show.dismiss();
}

/** Says why a move was refused. Read out at once, and stays long enough to be read. */
export function toastRefused(title: string, words?: string, action?: ToastAction): Id {
  return show(
    ({ closeToast }) => <ToastBody tone="refused" title={title} words={words} action={action} close={closeToast} />,
    {
      role: "alert",
      autoClose: STAY_WITH_ACTION_MS,
      toastId: `${title} ${words ?? ""}`,
    },
  );
}
