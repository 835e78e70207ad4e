import { type Ctx, createAnnouncement } from "@smartsupport/core";
import { dateAfter } from "./working-time.ts";

const HOUR_MS = 3_600_000;

/** What the demo's desk tells everybody these days. */
export async function tellNews(as: (key: string, now: Date) => Ctx, now: Date, zone: string): Promise<void> {
  const ago = (hours: number) => as("carmen", new Date(now.getTime() - hours * HOUR_MS));
  const until = (days: number) => dateAfter(now, days, zone);
  await createAnnouncement(ago(70), {
    title: "Passwords: longer, and never expiring",
    words:
      "From the 1st of next month a new password needs **twelve characters**. In return nobody has to change theirs every 90 days any more.",
    lastDay: until(15),
  });
  await createAnnouncement(ago(3), {
    title: "4th floor printer is down",
    words: "Please use 4F-West until the new drum is here.",
    lastDay: until(2),
  });
}
