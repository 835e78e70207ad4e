import { type Html, html } from "./html.ts";

/** The frame of every page. */
export function layout(title: string, content: Html, version: number): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/look.css">
<script src="/look.js" defer></script>
</head>
<body data-version="${version}">
<header><a class="brand" href="/"><span class="mark" aria-hidden="true"></span>Example workflow system</a>
<span class="role">An outside system, connected to SmartSupport</span></header>
<main>${content}</main>
</body>
</html>`;
}

/** A moment as people here write it. */
export function moment(iso: string | null | undefined): string {
  return iso ? `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC` : "–";
}
