import type { SavedView, ViewQuestion } from "@smartsupport/contracts";
import { Dialog } from "../../components/ui/dialog.tsx";
import { ViewForm } from "./view-form.tsx";

type Props = { opened: boolean; view: SavedView | null; question: ViewQuestion; onClose: () => void };

/** Names what the queue is asked, or names a view anew. */
export function ViewDialog({ opened, view, question, onClose }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={view ? `The view ${view.name}` : "Save this view"}>
      <ViewForm key={view?.id ?? "new"} view={view} question={question} onClose={onClose} />
    </Dialog>
  );
}
