import { Body, Button, Container, Head, Heading, Hr, Html, Preview, Section, Text } from "react-email";
import type { Letter } from "./letter.ts";
import { Markdown } from "./markdown.tsx";
import { COLORS, SANS } from "./style.ts";

const text = { color: COLORS.ink, fontSize: "15px", lineHeight: "23px", margin: "0 0 12px" } as const;
const small = { color: COLORS.muted, fontSize: "13px", lineHeight: "19px", margin: 0 } as const;
const cell = { ...small, padding: "3px 16px 3px 0", textAlign: "start", verticalAlign: "top" } as const;

/** Every mail of the desk looks like this: what happened, the words, one button. */
export function LetterPage({ letter }: { letter: Letter }) {
  return (
    <Html lang="en">
      <Head>
        <meta content="light" name="color-scheme" />
      </Head>
      <Preview>{letter.paragraphs[0] ?? letter.heading}</Preview>
      <Body style={{ background: COLORS.ground, fontFamily: SANS, margin: 0, padding: "24px 12px" }}>
        <Container style={{ maxWidth: "560px" }}>
          <Text style={{ ...small, color: COLORS.iris, fontWeight: 600, margin: "0 0 12px 4px" }}>SmartSupport</Text>
          <Section
            style={{
              background: COLORS.paper,
              border: `1px solid ${COLORS.line}`,
              borderRadius: "10px",
              padding: "28px",
            }}
          >
            <Heading as="h1" style={{ color: COLORS.ink, fontSize: "20px", lineHeight: "27px", margin: "0 0 14px" }}>
              <span dir="auto">{letter.heading}</span>
            </Heading>
            {letter.paragraphs.map((paragraph) => (
              <Text dir="auto" key={paragraph} style={text}>
                {paragraph}
              </Text>
            ))}
            <Facts facts={letter.facts ?? []} />
            {letter.quote ? <Quote author={letter.quote.author} words={letter.quote.words} /> : null}
            <Button
              href={letter.button.href}
              style={{
                background: COLORS.iris,
                borderRadius: "7px",
                color: COLORS.paper,
                fontSize: "15px",
                fontWeight: 600,
                marginTop: "8px",
                padding: "11px 18px",
              }}
            >
              {letter.button.label}
            </Button>
          </Section>
          <Hr style={{ borderColor: "transparent", margin: "6px 0" }} />
          <Text style={{ ...small, margin: "0 4px" }}>{letter.reason}</Text>
        </Container>
      </Body>
    </Html>
  );
}

function Facts({ facts }: { facts: NonNullable<Letter["facts"]> }) {
  if (facts.length === 0) return null;
  return (
    <table cellPadding={0} cellSpacing={0} role="presentation" style={{ margin: "0 0 14px" }}>
      <tbody>
        {facts.map(([label, value]) => (
          <tr key={label}>
            <td style={cell}>{label}</td>
            <td dir="auto" style={{ ...cell, color: COLORS.ink }}>
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Quote({ author, words }: { author: string; words: string }) {
  return (
    <Section
      dir="auto"
      style={{
        ...text,
        borderInlineStart: `3px solid ${COLORS.iris}`,
        margin: "4px 0 16px",
        paddingInlineStart: "14px",
      }}
    >
      <Text style={{ ...small, margin: "0 0 6px" }}>{author} wrote</Text>
      <Markdown words={words} />
    </Section>
  );
}
