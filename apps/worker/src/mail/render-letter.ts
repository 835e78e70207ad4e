import { createElement } from "react";
import type { Letter } from "./letter.ts";
import { plainText } from "./plain-text.ts";

/** Both parts of a mail. The renderer is loaded with the first mail, so that a worker starts without it. */
export async function renderLetter(letter: Letter): Promise<{ text: string; html: string }> {
  const [{ render }, { LetterPage }] = await Promise.all([import("react-email"), import("./letter-page.tsx")]);
  return { text: plainText(letter), html: await render(createElement(LetterPage, { letter })) };
}
