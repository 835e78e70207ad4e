import type { ComponentProps, ReactNode } from "react";
import ReactMarkdown, { type Components, defaultUrlTransform } from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkBreaks from "remark-breaks";
import remarkGfm from "remark-gfm";
import styles from "./markdown.module.css";

const REMARK = [remarkGfm, remarkBreaks];
const MENTION = "mention:";
const { protocols } = defaultSchema;
const SCHEMA = { ...defaultSchema, protocols: { ...protocols, href: [...(protocols?.href ?? []), "mention"] } };
const REHYPE: ComponentProps<typeof ReactMarkdown>["rehypePlugins"] = [[rehypeSanitize, SCHEMA]];

function keptUrl(url: string): string {
  return url.startsWith(MENTION) ? url : defaultUrlTransform(url);
}

function Heading({ children }: { children?: ReactNode }) {
  return <p className={styles.heading}>{children}</p>;
}

const COMPONENTS: Components = {
  a: ({ href, children }) =>
    // Somebody of the desk is named, not a place to go to.
    href?.startsWith(MENTION) ? (
      <span className={styles.mention}>{children}</span>
    ) : (
      <a href={href} rel="noopener noreferrer" target={href?.startsWith("#") ? undefined : "_blank"}>
        {children}
      </a>
    ),
  // A picture from elsewhere would tell that host who reads what: it stays a link until somebody follows it.
  img: ({ src, alt }) => (
    <a href={typeof src === "string" ? src : undefined} rel="noopener noreferrer" target="_blank">
      {alt ? `Picture: ${alt}` : "Picture"}
    </a>
  ),
  // Headings inside a text must not mix with those of the page.
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
  // A task list's box: a picture of a box, not a control.
  input: ({ checked }) => (
    <span role="img" aria-label={checked ? "done" : "not done"} className={styles.box}>
      {checked ? "☑" : "☐"}
    </span>
  ),
  table: ({ children }) => (
    <div className={styles.scroll}>
      <table>{children}</table>
    </div>
  ),
};

/** Markdown only: HTML in it is dropped, links open apart, pictures of other hosts do not load. */
export function RichMarkdown({ text }: { text: string }) {
  return (
    <ReactMarkdown
      remarkPlugins={REMARK}
      rehypePlugins={REHYPE}
      components={COMPONENTS}
      urlTransform={keptUrl}
      skipHtml
    >
      {text}
    </ReactMarkdown>
  );
}
