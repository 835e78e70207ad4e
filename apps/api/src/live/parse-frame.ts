/** What a frame says, null if it is no JSON. */
export function parseFrame(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return null;
  }
}
