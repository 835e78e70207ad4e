export type Format = "bold" | "italic" | "list" | "numbers" | "code" | "link";

/** Replace `start` to `end` with `text`, then select `selectFrom` to `selectTo`. Offsets count in the new text. */
export type Edit = { start: number; end: number; text: string; selectFrom: number; selectTo: number };

const WRAPS = { bold: "**", italic: "_", code: "`" } as const;

/** What a toolbar button does to the text and its selection. Pressing it again takes its marks away. */
export function formatText(text: string, from: number, to: number, format: Format): Edit {
  if (format === "list" || format === "numbers") return formatLines(text, from, to, format);
  if (format === "link") return formatLink(text, from, to);
  const mark = WRAPS[format];
  const isWrapped = text.slice(from - mark.length, from) === mark && text.slice(to, to + mark.length) === mark;
  const inner = text.slice(from, to);
  return isWrapped
    ? {
        start: from - mark.length,
        end: to + mark.length,
        text: inner,
        selectFrom: from - mark.length,
        selectTo: to - mark.length,
      }
    : { start: from, end: to, text: mark + inner + mark, selectFrom: from + mark.length, selectTo: to + mark.length };
}

function formatLink(text: string, from: number, to: number): Edit {
  const inner = text.slice(from, to);
  const isAddress = /^https?:\/\/\S+$/.test(inner);
  const words = isAddress ? "" : inner;
  const linked = `[${words}](${isAddress ? inner : "https://"})`;
  const at = words ? from + linked.length - 1 : from + 1;
  return { start: from, end: to, text: linked, selectFrom: at, selectTo: at };
}

function formatLines(text: string, from: number, to: number, format: "list" | "numbers"): Edit {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const next = text.indexOf("\n", to);
  const end = next === -1 ? text.length : next;
  const lines = text.slice(start, end).split("\n");
  const mark = format === "list" ? /^- / : /^\d+\. /;
  const isListed = lines.every((line) => mark.test(line));
  const done = lines.map((line, place) => {
    const bare = line.replace(/^(- |\d+\. )/, "");
    if (isListed) return bare;
    return format === "list" ? `- ${bare}` : `${place + 1}. ${bare}`;
  });
  const replacement = done.join("\n");
  const at = start + replacement.length;
  return { start, end, text: replacement, selectFrom: lines.length > 1 ? start : at, selectTo: at };
}
