import type { Present } from "@smartsupport/contracts";

/** "Joy is here", "Joy and Ben are here, Ben is answering". By first names, as colleagues speak. */
export function presentWords(people: readonly Present[]): string {
  const here = `${listed(people.map(firstName))} ${people.length === 1 ? "is" : "are"} here`;
  return [here, writingWords(people)].filter(Boolean).join(", ");
}

/** "Joy is answering", "Joy and Ben are answering, Ana is writing a note"; empty where nobody writes. */
export function writingWords(people: readonly Present[]): string {
  const replying = people.filter(({ doing }) => doing === "replying");
  const noting = people.filter(({ doing }) => doing === "noting");
  return [doingWords(replying, "answering"), doingWords(noting, "writing a note")].filter(Boolean).join(", ");
}

export function firstName({ person }: Present): string {
  return person.name.split(" ")[0] ?? person.name;
}

function doingWords(people: readonly Present[], what: string): string {
  return people.length === 0 ? "" : `${listed(people.map(firstName))} ${people.length === 1 ? "is" : "are"} ${what}`;
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(names);
}
