/** A line of costs as it is typed. */
export type CostRow = { element: string; amount: string };

export const EMPTY_ROW: CostRow = { element: "", amount: "" };

/** What the form holds, whatever it came from: typed lines, a draft, or the clean answer of a ticket that is edited. */
export function costRows(value: unknown): CostRow[] {
  const rows = Array.isArray(value) ? value : isRecord(value) && Array.isArray(value.items) ? value.items : [];
  const typed = rows.filter(isRecord).map(({ element, amount }) => ({ element: text(element), amount: text(amount) }));
  return typed.length > 0 ? typed : [EMPTY_ROW];
}

/** An amount as the desk reads it: "1,250.50" and "₱ 1250.50" are 1250.50. Words that are no amount stay as they are. */
export function plainAmount(amount: string): string {
  const bare = amount.replace(/[\s,]|\p{Sc}/gu, "");
  return /^\d+(\.\d+)?$/.test(bare) ? bare : amount.trim();
}

/** The sum of what can be read as an amount, in hundredths, because 0.1 + 0.2 is not 0.3. */
export function sumHundredths(rows: CostRow[]): number {
  return rows.reduce((sum, { amount }) => {
    const number = Number(plainAmount(amount));
    return Number.isFinite(number) ? sum + Math.round(number * 100) : sum;
  }, 0);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
