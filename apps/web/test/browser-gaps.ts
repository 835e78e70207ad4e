/** What real browsers have and jsdom lacks. */
class SizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

function matchMedia(query: string): MediaQueryList {
  const quiet = () => {};
  return Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: quiet,
    removeListener: quiet,
  });
}

Object.assign(window, { ResizeObserver: SizeObserver, matchMedia, scrollTo: () => {} });
Object.assign(Element.prototype, { scrollIntoView: () => {}, scrollTo: () => {} });
Object.assign(URL, { createObjectURL: () => "blob:test", revokeObjectURL: () => {} });
// A newer element that jsdom takes for a mistake, and React with it.
Object.defineProperty(HTMLUnknownElement.prototype, Symbol.toStringTag, {
  get(this: HTMLElement) {
    return this.localName === "search" ? "HTMLElement" : "HTMLUnknownElement";
  },
});
Object.assign(document, { fonts: new EventTarget() });

/** jsdom's files cannot be read as a stream, which is how the mocked network reads what it answered. */
Blob.prototype.stream ??= function stream(this: Blob) {
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: async (controller) => {
      controller.enqueue(new Uint8Array(await this.arrayBuffer()));
      controller.close();
    },
  });
};
