import styles from "./mail-view.module.css";

/**
 * The mail as its reader's program shows it, walled off: no script runs in it, it is of no origin, and it sends no form. Its
 * links open beside the desk.
 */
export function MailFrame({ html }: { html: string }) {
  return (
    <iframe
      className={styles.frame}
      title="The mail as it looks"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
      srcDoc={withLinksBeside(html)}
    />
  );
}

const BASE = '<base target="_blank">';

/** A link that opened inside the frame would find a page that refuses to be framed. */
export function withLinksBeside(html: string): string {
  const head = /<head\b[^>]*>/i.exec(html);
  if (!head) return `${BASE}${html}`;
  const end = head.index + head[0].length;
  return `${html.slice(0, end)}${BASE}${html.slice(end)}`;
}
