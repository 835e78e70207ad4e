import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { SearchList } from "./search-list.tsx";

/** A list that stands as first found until `come` brings what the words mean. */
function open() {
  const picked: string[] = [];
  const answer = { isError: false, isPending: false, isSuccess: true, error: null, refetch: () => undefined as never };
  type Now = { found: string[]; isBehind: boolean; isPending?: boolean };
  function Page({ found, isBehind, isPending = false }: Now) {
    const [words, setWords] = useState("");
    return (
      <SearchList
        label="Goes on in"
        placeholder=""
        words={words}
        onWords={setWords}
        choices={found.map((key) => ({ key, isChosen: false, value: key, shown: key }))}
        isBehind={isBehind}
        answer={{ ...answer, isPending }}
        failed=""
        nothing=""
        onPick={(one) => picked.push(one)}
      />
    );
  }
  const wrapper = MantineProvider;
  const { rerender } = render(<Page found={["TX0007", "TX0012"]} isBehind />, { wrapper });
  const come = () => rerender(<Page found={["TX0012"]} isBehind={false} />);
  const beginAnew = () => rerender(<Page found={[]} isBehind={false} isPending />);
  return {
    user: userEvent.setup(),
    box: screen.getByRole("combobox", { name: "Goes on in" }),
    picked,
    come,
    beginAnew,
  };
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

test("before the first answer of all, Enter waits too", async () => {
  const { user, box, picked, come, beginAnew } = open();
  beginAnew();
  await user.type(box, "TX0012{Enter}");
  come();
  expect(picked).toEqual(["TX0012"]);
});

test("what is picked by hand while Enter waits is not replaced by the answer", async () => {
  const { user, box, picked, come } = open();
  await user.type(box, "TX0012{Enter}");
  await user.click(screen.getByRole("option", { name: "TX0007" }));
  come();
  expect(picked).toEqual(["TX0007"]);
});

test("Enter held down picks once, and does not send the form with it", async () => {
  const { box, picked, come } = open();
  come();
  fireEvent.keyDown(box, { key: "Enter" });
  expect(fireEvent.keyDown(box, { key: "Enter", repeat: true })).toBe(false);
  expect(picked).toEqual(["TX0012"]);
});

test("Enter that ends a word of an input method picks nothing", async () => {
  const { box, picked, come } = open();
  come();
  fireEvent.keyDown(box, { key: "Enter", isComposing: true });
  expect(picked).toEqual([]);
});
