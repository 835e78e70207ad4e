import type { SessionUser, Ticket } from "@smartsupport/contracts";
import type { Action } from "@smartsupport/domain";
import { Dialog } from "../../components/ui/dialog.tsx";
import { PersonList } from "../../components/ui/person-list.tsx";
import { ApproveForm } from "./approve-form.tsx";
import { CloseForm } from "./close-form.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { FollowUpForm } from "./follow-up-form.tsx";
import { HoldForm } from "./hold-form.tsx";
import { MergeForm } from "./merge-form.tsx";
import { OpenChildrenDialog } from "./open-children-dialog.tsx";
import type { Acts } from "./use-acts.ts";
import { WORD_MOVES } from "./word-moves.ts";
import { WordsForm } from "./words-form.tsx";

const TITLES: Partial<Record<Action, string>> = {
  approve: "Approve this ticket",
  hold: "Put it on hold",
  close: "Close this ticket",
  assign: "Assign to",
  follow_up: "Follow up",
  merge: "Merge into another ticket",
};

/** The dialog of whichever move was pressed, and the question when somebody was quicker. */
export function Dialogs({ ticket, me, acts }: { ticket: Ticket; me: SessionUser; acts: Acts }) {
  const { open, close, conflict } = acts;
  const words = open && WORD_MOVES[open];
  const title = open ? (words?.title ?? TITLES[open] ?? "") : "";
  return (
    <>
      <Dialog opened={open !== null} onClose={close} title={title} size={open === "assign" ? 400 : 560}>
        {open && <Content ticket={ticket} me={me} acts={acts} open={open} />}
      </Dialog>
      <ConflictDialog conflict={conflict} />
      <OpenChildrenDialog question={acts.openChildren} />
    </>
  );
}

function Content({ ticket, me, acts, open }: { ticket: Ticket; me: SessionUser; acts: Acts; open: Action }) {
  const form = { ticket, onRun: acts.run, onClose: acts.close };
  const words = WORD_MOVES[open];
  if (words) return <WordsForm key={open} move={words} {...form} />;
  if (open === "approve") return <ApproveForm meId={me.id} {...form} />;
  if (open === "hold") return <HoldForm {...form} />;
  if (open === "close") return <CloseForm isOwn={ticket.requester.id === me.id} {...form} />;
  if (open === "follow_up") return <FollowUpForm {...form} />;
  if (open === "merge") return <MergeForm {...form} />;
  return (
    <PersonList
      label="Assignee"
      roles={["coordinator", "admin"]}
      chosenId={ticket.assignee?.id ?? null}
      first={[
        { id: me.id, name: me.name, hasPhoto: me.hasPhoto, hint: "You" },
        { id: null, name: "Nobody", hasPhoto: false, hint: "Back to the queue" },
      ]}
      onPick={(person) => {
        acts.close();
        if ((person?.id ?? null) !== (ticket.assignee?.id ?? null)) {
          void acts.attempt({ action: "assign", assigneeId: person?.id ?? null }, person);
        }
      }}
    />
  );
}
