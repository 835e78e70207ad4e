/** Replies that are being sent, by the name of their draft: they outlive the box they were written in. */
const onTheirWay = new Map<string, Promise<void>>();

/** Resolves when the reply that is being sent under this name has arrived or failed; undefined when there is none. */
export function replyOnItsWay(draftName: string): Promise<void> | undefined {
  return onTheirWay.get(draftName);
}

/** Remembers a reply until it has arrived or failed. */
export async function whileOnItsWay(draftName: string, send: () => Promise<void>): Promise<void> {
  const sending = send();
  onTheirWay.set(draftName, sending);
  try {
    await sending;
  } finally {
    onTheirWay.delete(draftName);
  }
}
