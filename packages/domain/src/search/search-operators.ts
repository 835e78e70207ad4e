import { PRIORITIES } from "../ticket/priority.ts";
import { STATUSES } from "../ticket/status.ts";

type Choice = { value: string; label: string };

/** An operator as it is offered. `choices` are all of its values, or examples of them where it takes others too. */
export type SearchOperator = { label: string; staffOnly?: boolean; choices: readonly Choice[]; isOpen?: boolean };

const said = (value: string, label: string): Choice => ({ value, label });
const PAST_DAYS = [
  said("today", "today"),
  said("yesterday", "yesterday"),
  said("7d", "the last 7 days"),
  said("30d", "the last 30 days"),
  said(">30d", "at most 30 days ago"),
  said("<30d", "more than 30 days ago"),
];
const COMING_DAYS = [
  said("today", "today"),
  said("tomorrow", "tomorrow"),
  said("24h", "the next 24 hours"),
  said("7d", "the next 7 days"),
];

/** Every operator of the search, in the order in which they are offered. */
export const SEARCH_OPERATORS = {
  status: { label: "Where it stands", choices: STATUSES.map((status) => said(slugOf(status), status)) },
  priority: {
    label: "How urgent",
    choices: [...PRIORITIES.map((priority) => said(slugOf(priority), priority)), said("none", "Not set")],
  },
  department: { label: "Whose work it is", choices: [said("none", "No department")], isOpen: true },
  category: { label: "What it is about", choices: [], isOpen: true },
  assignee: { label: "Who works on it", choices: [said("me", "Me"), said("none", "Nobody")], isOpen: true },
  requester: { label: "Who asked", choices: [said("me", "Me")], isOpen: true },
  tag: { label: "Tagged with", staffOnly: true, choices: [], isOpen: true },
  number: { label: "Number of the ticket", choices: [], isOpen: true },
  created: { label: "When it was filed", choices: PAST_DAYS, isOpen: true },
  updated: { label: "When it last changed", choices: PAST_DAYS, isOpen: true },
  due: { label: "When it is due", staffOnly: true, choices: COMING_DAYS, isOpen: true },
  has: { label: "What comes with it", choices: [said("attachment", "A file")] },
  is: {
    label: "What it is",
    choices: [
      said("overdue", "Past its due time"),
      said("unassigned", "Nobody’s yet"),
      said("active", "Not finished"),
      said("past", "Finished"),
    ],
  },
} as const satisfies Record<string, SearchOperator>;

export type SearchOperatorName = keyof typeof SEARCH_OPERATORS;

/** The operators that a reader has: due times and tags are the desk's own business. */
export function operatorsFor(isStaff: boolean): SearchOperatorName[] {
  return (Object.keys(SEARCH_OPERATORS) as SearchOperatorName[]).filter((name) => isStaff || !staffOnly(name));
}

/** The values that stand from the beginning, for a reader. */
export function choicesOf(name: SearchOperatorName, isStaff: boolean): readonly Choice[] {
  return SEARCH_OPERATORS[name].choices.filter(({ value }) => isStaff || !(name === "is" && value === "overdue"));
}

function staffOnly(name: SearchOperatorName): boolean {
  const operator: SearchOperator = SEARCH_OPERATORS[name];
  return operator.staffOnly === true;
}

function slugOf(word: string): string {
  return word.toLowerCase().replaceAll(" ", "-");
}
