let owner = "";
const listeners = new Set<() => void>();

/** Whose words are kept in this browser: the next person who signs in here finds none of them. */
export function draftOwner(): string {
  return owner;
}

export function setDraftOwner(accountId: string | null): void {
  if (owner === (accountId ?? "")) return;
  owner = accountId ?? "";
  for (const listener of listeners) listener();
}

export function onDraftOwner(listener: () => void): void {
  listeners.add(listener);
}
