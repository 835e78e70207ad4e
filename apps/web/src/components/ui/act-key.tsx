import { keyWords } from "../../lib/keys/key-words.ts";
import { type PageActName, pageAct } from "../../lib/keys/page-acts.ts";
import { KeyHint } from "./key-hint.tsx";

/** The key of something the page offers, on the button that does the same. */
export function ActKey({ of, onFilled }: { of: PageActName; onFilled?: boolean }) {
  const { keys } = pageAct(of);
  return keys && <KeyHint keys={keyWords(keys)} onFilled={onFilled} />;
}
