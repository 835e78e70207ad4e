import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { SearchList } from "./search-list.tsx";

/** A list that stands as first found until `come` brings what the words mean. */
function open() {
  const picked: string[] = [];
  const answer = { isError: false, isPending: false, isSuccess: true, error: null, refetch: () => undefined as never };
  function Page({ found, isBehind }: { found: string[]; isBehind: boolean }) {
    const [words, setWords] = useState("");
    return (
      <SearchList
        label="Goes on in"
        placeholder=""
        words={words}
        onWords={setWords}
        choices={found.map((key) => ({ key, isChosen: false, value: key, shown: key }))}
        isBehind={isBehind}
        answer={answer}
        failed=""
        nothing=""
        onPick={(one) => picked.push(one)}
      />
    );
  }
  const wrapper = MantineProvider;
  const { rerender } = render(<Page found={["TX0007", "TX0012"]} isBehind />, { wrapper });
  const come = () => rerender(<Page found={["TX0012"]} isBehind={false} />);
  return { user: userEvent.setup(), box: screen.getByRole("combobox", { name: "Goes on in" }), picked, come };
}

test("Enter before the answer is here means its first line, not what stood there before", async () => {
  const { user, box, picked, come } = open();
  await user.type(box, "TX0012{Enter}");
  expect(picked).toEqual([]);
  come();
  expect(picked).toEqual(["TX0012"]);
});

test("whoever goes on typing has not meant it yet", async () => {
  const { user, box, picked, come } = open();
  await user.type(box, "TX00{Enter}12");
  come();
  expect(picked).toEqual([]);
});
