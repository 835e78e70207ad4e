import { MantineProvider } from "@mantine/core";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { SearchField } from "./search-field.tsx";

/** A page whose address answers only when told to. */
function open() {
  const asked: string[] = [];
  let answer: (words: string) => void = () => undefined;
  function Page() {
    const [value, setValue] = useState("");
    answer = setValue;
    return <SearchField label="Search" placeholder="" value={value} onChange={(words) => asked.push(words)} />;
  }
  render(<Page />, { wrapper: ({ children }) => <MantineProvider env="test">{children}</MantineProvider> });
  const box = screen.getByRole("searchbox", { name: "Search" });
  return { user: userEvent.setup(), box, asked, answer: (words: string) => answer(words) };
}

test("what is typed while the address catches up stays", async () => {
  const { user, box, asked, answer } = open();
  await user.type(box, "ton");
  await waitFor(() => expect(asked).toContain("ton"));
  await user.type(box, "er");
  answer("ton");
  await waitFor(() => expect(asked.at(-1)).toBe("toner"));
  expect(box).toHaveProperty("value", "toner");
});

test("a search that is cleared elsewhere is empty here too", async () => {
  const { user, box, asked, answer } = open();
  await user.type(box, "toner");
  await waitFor(() => expect(asked.at(-1)).toBe("toner"));
  for (const words of new Set(asked)) answer(words);
  await waitFor(() => expect(box).toHaveProperty("value", "toner"));
  answer("");
  await waitFor(() => expect(box).toHaveProperty("value", ""));
});
