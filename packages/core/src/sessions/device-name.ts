import bowser from "bowser";

/** What a browser calls itself, in words a person knows their device by: "Firefox on Windows". */
export function deviceName(userAgent: string): string {
  if (userAgent === "") return "Unknown device";
  const { browser, os } = bowser.parse(userAgent);
  const program = browser.name || "Unknown browser";
  return os.name ? `${program} on ${os.name}` : program;
}
