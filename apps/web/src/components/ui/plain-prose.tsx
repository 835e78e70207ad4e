import { Fragment } from "react";

/** Words without any mark, as Markdown draws them: an empty line parts paragraphs, every other one is kept. */
export function PlainProse({ text }: { text: string }) {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph, place) => (
      <Fragment key={place}>
        {place > 0 && "\n"}
        <p>{linesOf(paragraph)}</p>
      </Fragment>
    ));
}

function linesOf(paragraph: string) {
  return paragraph.split("\n").map((line, place) => (
    <Fragment key={place}>
      {place > 0 && (
        <>
          <br />
          {"\n"}
        </>
      )}
      {line}
    </Fragment>
  ));
}
