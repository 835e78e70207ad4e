/** Apart from the other keys: messages come up on pages that nobody has signed in to, too, and those load no list of keys. */
export const UNDO_KEY = "z";
