const NUMBER = /^([A-Z]{1,6})(\d{4,9})$/;

/** `TX0001`: at least four digits, more from 10,000 on. */
export function formatNumber(prefix: string, value: number): string {
  return prefix + String(value).padStart(4, "0");
}

/** Reads what people type, in any case and with spaces around it; null for what no ticket can be called. */
export function parseNumber(text: string): { prefix: string; value: number } | null {
  const [number, prefix = "", digits = ""] = NUMBER.exec(text.trim().toUpperCase()) ?? [];
  const value = Number(digits);
  return value > 0 && formatNumber(prefix, value) === number ? { prefix, value } : null;
}
