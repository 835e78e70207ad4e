/** Has the browser save a file that was fetched. */
export function saveFile(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken what it needs once the press is over.
  queueMicrotask(() => URL.revokeObjectURL(url));
}
