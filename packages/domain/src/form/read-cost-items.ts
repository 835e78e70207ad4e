import type { CostItems, FieldError, FieldRead } from "./form.ts";
import { toNumber } from "./to-number.ts";

const MAX_ITEMS = 100;
const MAX_AMOUNT = 1_000_000_000;

/** Reads `[{ element, amount }]`, or the clean answer again, whose total is summed anew. Lines left wholly blank are dropped. */
export function readCostItems(key: string, value: unknown): FieldRead {
  const rows = Array.isArray(value) ? value : isRecord(value) && Array.isArray(value.items) ? value.items : null;
  if (!rows) return { errors: [{ path: key, message: "Please list the cost items." }] };
  if (rows.length > MAX_ITEMS) return { errors: [{ path: key, message: `At most ${MAX_ITEMS} cost items.` }] };

  const errors: FieldError[] = [];
  const items: CostItems["items"] = [];
  rows.forEach((row: unknown, index) => {
    const read = readItem(`${key}.${index}`, row);
    if (read && "errors" in read) errors.push(...read.errors);
    else if (read) items.push(read);
  });
  if (errors.length > 0) return { errors };
  return { value: items.length > 0 ? { items, total: sum(items) } : undefined };
}

function readItem(path: string, row: unknown): CostItems["items"][number] | { errors: FieldError[] } | null {
  if (!isRecord(row)) return { errors: [{ path, message: "Please name the cost and its amount." }] };
  const { element, amount } = row;
  const name = typeof element === "string" ? element.trim() : "";
  if (name === "" && (amount === undefined || amount === null || amount === "")) return null;
  const number = toNumber(amount);
  const errors: FieldError[] = [];
  if (name === "" || name.length > 255 || /\p{Cc}/u.test(name)) {
    errors.push({ path: `${path}.element`, message: "Please name the cost, in at most 255 characters." });
  }
  if (number === null || number < 0 || number > MAX_AMOUNT || !hasTwoDecimals(number)) {
    errors.push({
      path: `${path}.amount`,
      message: "Please enter an amount from 0 to 1,000,000,000 with at most two decimals.",
    });
  }
  return errors.length > 0 || number === null ? { errors } : { element: name, amount: number };
}

/** In hundredths, because 0.1 + 0.2 is not 0.3. */
function sum(items: CostItems["items"]): number {
  return items.reduce((hundredths, { amount }) => hundredths + Math.round(amount * 100), 0) / 100;
}

function hasTwoDecimals(amount: number): boolean {
  return Number(amount.toFixed(2)) === amount;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
