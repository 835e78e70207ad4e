const KEY = "smartsupport.session";

/** Whether this browser probably holds a refresh cookie, which scripts cannot see: spares strangers a refused call. No secret. */
export function hasSessionHint(): boolean {
  try {
    return localStorage.getItem(KEY) === "1";
  } catch {
    return true;
  }
}

export function setSessionHint(isSignedIn: boolean): void {
  try {
    if (isSignedIn) localStorage.setItem(KEY, "1");
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage every load asks the server; nothing else changes.
  }
}

/** The cookie was refused. Not the same as signing out: other tabs keep their page, and ask for the password over it. */
export function setSessionOver(): void {
  try {
    localStorage.setItem(KEY, "0");
  } catch {
    // As above.
  }
}

/** Calls back when another tab signs out, which alone takes the hint away. Answers a function that stops listening. */
export function onSignedOutElsewhere(listener: () => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key === KEY && event.newValue === null) listener();
  };
  addEventListener("storage", heard);
  return () => removeEventListener("storage", heard);
}
