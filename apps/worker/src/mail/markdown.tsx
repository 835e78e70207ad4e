import type { CSSProperties } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import remarkBreaks from "remark-breaks";
import remarkGfm from "remark-gfm";
import { COLORS, MONO } from "./style.ts";

/** What a mail shows of Markdown. Nothing that loads anything, and no HTML of the writer's own. */
const ALLOWED = [
  ..."p br strong em del code pre blockquote ul ol li a hr table thead tbody tr th td".split(" "),
  ..."h1 h2 h3 h4 h5 h6".split(" "),
];

const block: CSSProperties = { margin: "0 0 10px" };
const cell: CSSProperties = { border: `1px solid ${COLORS.line}`, padding: "4px 8px", textAlign: "start" };
const code: CSSProperties = { fontFamily: MONO, fontSize: "13px", background: COLORS.sunken, padding: "1px 4px" };

/** Headings of a quoted text are no headings of the mail. */
const Strong = ({ children }: { children?: React.ReactNode }) => (
  <p style={{ ...block, fontWeight: 600 }}>{children}</p>
);

const components: Components = {
  p: ({ children }) => (
    <p dir="auto" style={block}>
      {children}
    </p>
  ),
  li: ({ children }) => <li dir="auto">{children}</li>,
  h1: Strong,
  h2: Strong,
  h3: Strong,
  h4: Strong,
  h5: Strong,
  h6: Strong,
  a: ({ children, href }) => (
    <a href={href} rel="noopener noreferrer nofollow" style={{ color: COLORS.iris }}>
      {children}
    </a>
  ),
  ul: ({ children }) => <ul style={{ ...block, paddingInlineStart: "20px" }}>{children}</ul>,
  ol: ({ children }) => <ol style={{ ...block, paddingInlineStart: "20px" }}>{children}</ol>,
  blockquote: ({ children }) => (
    <blockquote style={{ margin: "0 0 10px", paddingInlineStart: "12px", color: COLORS.muted }}>{children}</blockquote>
  ),
  code: ({ children }) => <code style={code}>{children}</code>,
  pre: ({ children }) => <pre style={{ ...block, whiteSpace: "pre-wrap", wordBreak: "break-word" }}>{children}</pre>,
  table: ({ children }) => <table style={{ ...block, borderCollapse: "collapse" }}>{children}</table>,
  th: ({ children }) => <th style={cell}>{children}</th>,
  td: ({ children }) => <td style={cell}>{children}</td>,
};

/** Somebody's Markdown as safe HTML: HTML in it is shown as it was typed, pictures are left out, links lead to http, https or mailto. */
export function Markdown({ words }: { words: string }) {
  return (
    <ReactMarkdown
      allowedElements={ALLOWED}
      components={components}
      remarkPlugins={[remarkGfm, remarkBreaks]}
      unwrapDisallowed
      urlTransform={safeLink}
    >
      {words}
    </ReactMarkdown>
  );
}

function safeLink(url: string): string | undefined {
  return /^(https?:\/\/|mailto:)/i.test(url.trim()) ? url.trim() : undefined;
}
