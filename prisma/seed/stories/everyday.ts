import { type Beat, type Story, SUB } from "../story.ts";
import { EVERYDAY_TABLE } from "./everyday-table.ts";

const COORDINATORS = ["rafael", "joy", "tess"] as const;
const PRIORITIES = ["Medium", "Low", "Medium", "High", "Low", "Medium", "Medium", "Low"] as const;

/** The small things that make up most of a desk's day: filed, approved, solved, mostly confirmed. */
export const everyday: Story[] = EVERYDAY_TABLE.trim().split("\n").map(toStory);

function toStory(line: string, index: number): Story {
  const [day, hour, by = "", kind = "", subject = "", text = "", resolution = "", stars = "?"] = line.split(" | ");
  const who = COORDINATORS[index % COORDINATORS.length] ?? "rafael";
  const priority = PRIORITIES[index % PRIORITIES.length] ?? "Medium";
  const plot: Beat[] = [
    [0.4 + (index % 5) * 0.5, who, "approve", priority, "IT"],
    [0.1 + (index % 3) * 0.6, who, "claim"],
    [0.5 + (index % 7) * 0.9, who, "resolve", resolution],
  ];
  if (stars !== "?") plot.push([1 + (index % 4) * 2, by, "close", Number(stars)]);
  const sub = Object.entries(SUB).find(([short]) => short === kind)?.[1];
  return { day: Number(day), hour: Number(hour), by, category: "it", sub, subject, text, plot };
}
