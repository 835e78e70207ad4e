/** Goes to another site's page in this window. A function of its own, since tests cannot follow it. */
export function leaveFor(url: string): void {
  location.assign(url);
}
