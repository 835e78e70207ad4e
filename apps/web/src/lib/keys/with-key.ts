import { keyWords } from "./key-words.ts";
import { type PageActName, pageAct } from "./page-acts.ts";

/** Words with the key behind them, for what shows no more than a sign: "Next ticket (j)". */
export function withKey(words: string, name: PageActName): string {
  const { keys } = pageAct(name);
  return keys ? `${words} (${keyWords(keys)})` : words;
}
