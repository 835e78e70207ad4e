import { MantineProvider } from "@mantine/core";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { Dialog } from "./dialog.tsx";

/** A part that is fetched when it is first wanted: it comes into being already open. */
function Late({ keeps }: { keeps: boolean }) {
  const [isOpen, setIsOpen] = useState<boolean | null>(null);
  return (
    <MantineProvider>
      <button type="button" onClick={() => setIsOpen(true)}>
        Tag
      </button>
      {(isOpen || (keeps && isOpen !== null)) && (
        <Dialog opened={isOpen} onClose={() => setIsOpen(false)} title="Tag 3 tickets">
          <input aria-label="Word" data-autofocus />
        </Dialog>
      )}
    </MantineProvider>
  );
}

test.each([
  ["stays to be opened again", true],
  ["goes away", false],
])("a dialog that was made open gives the focus back, and %s", async (_, keeps) => {
  const user = userEvent.setup();
  render(<Late keeps={keeps} />);
  const opener = screen.getByRole("button", { name: "Tag" });
  await user.click(opener);
  const field = await screen.findByRole("textbox", { name: "Word" });
  await waitFor(() => expect(document.activeElement).toBe(field), { timeout: 10_000 });
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(opener), { timeout: 10_000 });
});

/** As when a session lapses while somebody writes in a dialog. */
function Two({ isStaying }: { isStaying?: boolean }) {
  const [hasBack, setHasBack] = useState(true);
  const [hasFront, setHasFront] = useState(false);
  return (
    <MantineProvider>
      <Dialog opened={hasFront} onClose={isStaying ? undefined : () => setHasFront(false)} title="Sign in again">
        <input aria-label="Password" data-autofocus />
      </Dialog>
      <Dialog opened={hasBack} onClose={() => setHasBack(false)} title="Hold">
        <input aria-label="Why" onChange={() => setHasFront(true)} data-autofocus />
      </Dialog>
    </MantineProvider>
  );
}

async function openTwo(isStaying = false) {
  const user = userEvent.setup();
  render(<Two isStaying={isStaying} />);
  const why = await screen.findByRole("textbox", { name: "Why" });
  await user.type(why, "A");
  const password = await screen.findByLabelText("Password");
  await waitFor(() => expect(document.activeElement).toBe(password), { timeout: 10_000 });
  return { user, why, password };
}

test("Escape closes the dialog in front, and leaves what is written in the one behind", async () => {
  const { user, why } = await openTwo();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByLabelText("Password")).toBeNull(), { timeout: 10_000 });
  expect(why).toHaveProperty("value", "A");
  await waitFor(() => expect(document.activeElement).toBe(why), { timeout: 10_000 });
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull(), { timeout: 10_000 });
});

test("one in front that must be answered keeps Escape from those behind", async () => {
  const { user, why, password } = await openTwo(true);
  await user.keyboard("{Escape}");
  expect([why.isConnected, document.activeElement]).toEqual([true, password]);
});
