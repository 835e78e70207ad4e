import type { SessionUser } from "@smartsupport/contracts";

/** Whether somebody is the person this tab shows, or may become it as it shows nobody yet. */
type Recognise = (person: SessionUser) => boolean;

let recognise: Recognise | null = null;

/** Is asked of whoever the refresh cookie, which all tabs share, answers. Answers a function that stops listening. */
export function onSessionPerson(listener: Recognise): () => void {
  recognise = listener;
  return () => {
    if (recognise === listener) recognise = null;
  };
}

export function isPersonOfThisTab(person: SessionUser): boolean {
  return recognise?.(person) ?? true;
}
