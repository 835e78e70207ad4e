const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

/** "Good afternoon, Maria", by the reader's own clock. */
export function greeting(firstName: string, hour = new Date().getHours()): string {
  const part = hour < 5 || hour >= 18 ? "evening" : hour < 12 ? "morning" : "afternoon";
  return `Good ${part}, ${firstName}`;
}

/** "Two tickets wait for you." */
export function waitingWords(count: number): string {
  if (count === 0) return "Nothing waits for you.";
  if (count === 1) return "One ticket waits for you.";
  return `${NUMBERS[count] ?? "Several"} tickets wait for you.`;
}
