import { addComment, getTicket, getTimeline, type Ticket } from "@smartsupport/contracts";
import { ReplyBox } from "../../components/ticket/reply-box.tsx";
import { useReply } from "../../components/ticket/use-reply.ts";
import { useRequesterMove } from "../../components/ticket/use-requester-move.ts";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { toastDone } from "../../lib/notify/toast.tsx";

/** Says something on the ticket: the answer while the desk waits for one, else a comment. */
export function Say({ ticket }: { ticket: Ticket }) {
  const isAnswer = ticket.availableActions.includes("answer");
  const move = useRequesterMove(ticket);
  const comment = useOperationMutation(addComment, { invalidates: [getTimeline, getTicket], quiet: true });
  const reply = useReply({
    place: `reply:${ticket.number}`,
    onSend: async ({ words, actions: _, ...along }) => {
      if (isAnswer) {
        await move.mutateAsync({ action: "answer", answer: words, ...along });
        toastDone("Your answer is sent.");
      } else {
        await comment.mutateAsync({ params: { number: ticket.number }, body: { body: words, ...along } });
      }
    },
  });
  return isAnswer ? (
    <ReplyBox
      reply={reply}
      number={ticket.number}
      label="Your answer"
      placeholder="Write your answer"
      sendLabel="Send answer"
    />
  ) : (
    <ReplyBox
      reply={reply}
      number={ticket.number}
      label="Add a comment"
      placeholder="Anything the desk should know"
      sendLabel="Send"
    />
  );
}
