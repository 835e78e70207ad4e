import { changeMyPassword } from "@smartsupport/contracts";
import { screen, waitFor } from "@testing-library/react";
import { useForm } from "react-hook-form";
import { expect, test } from "vitest";
import { mock, refusal } from "../../../test/mock.ts";
import { renderPart } from "../../../test/render-app.tsx";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { useOperationMutation } from "./use-operation-mutation.ts";

const words = { currentPassword: "old-words-here", newPassword: "new-words-here" };

function PlainButton({ newPassword }: { newPassword: string }) {
  const change = useOperationMutation(changeMyPassword);
  return (
    <button type="button" onClick={() => change.mutate({ body: { ...words, newPassword } })}>
      Change
    </button>
  );
}

function PasswordForm() {
  const form = useForm({ defaultValues: words });
  const change = useOperationMutation(changeMyPassword, { form });
  const { errors } = form.formState;
  return (
    <form onSubmit={form.handleSubmit((body) => change.mutate({ body }))}>
      <FormProblem form={form} />
      <input aria-label="New" {...form.register("newPassword")} />
      <p>{errors.newPassword?.message}</p>
      <button type="submit">Change</button>
    </form>
  );
}

test("repeats a lost submission under the same key, and starts a new one after a success", async () => {
  let isDown = true;
  const calls = mock(changeMyPassword, () => (isDown ? refusal("unavailable") : undefined));
  const keys = () => calls.map(({ headers }) => headers.get("Idempotency-Key"));
  const { user } = renderPart(<PlainButton newPassword="new-words-here" />);
  const press = async (times: number) => {
    await user.click(screen.getByRole("button", { name: "Change" }));
    await waitFor(() => expect(calls).toHaveLength(times));
  };
  await press(1);
  await press(2);
  isDown = false;
  await press(3);
  await waitFor(() => expect(new Set(keys()).size).toBe(1));
  expect(keys()[0]).toMatch(/^[0-9a-f]{32}$/);
  await press(4);
  expect(keys()[3]).not.toBe(keys()[2]);
});

test("a refusal becomes a toast in the server's words", async () => {
  mock(changeMyPassword, refusal("forbidden", { detail: "That is not your present password." }));
  const { user } = renderPart(<PlainButton newPassword="new-words-here" />);
  await user.click(screen.getByRole("button", { name: "Change" }));
  expect((await screen.findByRole("alert")).textContent).toContain("That is not your present password.");
});

test("a form takes the refusal: under the field it names, else above the fields, and no toast", async () => {
  const message = "Too common. Choose something only you would think of.";
  mock(changeMyPassword, refusal("invalid_input", { errors: [{ path: "newPassword", message }] }));
  const { user } = renderPart(<PasswordForm />);
  await user.click(screen.getByRole("button", { name: "Change" }));
  expect(await screen.findByText(message)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText("New"));
  mock(changeMyPassword, refusal("too_many_requests", { detail: "Too many tries. Wait a minute." }));
  await user.click(screen.getByRole("button", { name: "Change" }));
  await waitFor(() => expect(screen.getByRole("alert").textContent).toBe("Too many tries. Wait a minute."));
});
