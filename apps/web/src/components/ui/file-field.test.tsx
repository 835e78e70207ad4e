import { screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/render-app.tsx";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import type { UploadControl } from "../../lib/files/upload-attachment.ts";
import { useUploads } from "../../lib/files/use-uploads.ts";
import { FileField } from "./file-field.tsx";

type Send = (file: File, control: UploadControl) => Promise<{ id: string }>;

function Form({ upload, discard = async () => {} }: { upload: Send; discard?: (id: string) => Promise<void> }) {
  const uploads = useUploads({ upload, discard });
  const [sent, setSent] = useState("");
  return (
    <form>
      <FileField uploads={uploads} />
      <output>{sent}</output>
      <button type="button" onClick={async () => setSent((await uploads.settle())?.join(" ") ?? "not all there")}>
        Send
      </button>
    </form>
  );
}

function file(name: string, sizeBytes = 10): File {
  const made = new File(["x"], name);
  Object.defineProperty(made, "size", { value: sizeBytes });
  return made;
}

const atOnce: Send = async ({ name }) => ({ id: `id-of-${name}` });
const items = () => screen.queryAllByRole("listitem");

test("names the file that is too large or of another kind, and keeps the rest", async () => {
  const { user } = renderPart(<Form upload={atOnce} />);
  const limit = 10 * 2 ** 20;
  await user.upload(screen.getByTestId("file-input"), [file("fits.pdf", limit), file("big.pdf", limit + 1)]);
  expect(await screen.findByText("“big.pdf” is larger than 10 MB.")).toBeTruthy();
  expect(items()).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "Send" }));
  await waitFor(() => expect(screen.getByRole("status", { name: "" }).textContent).toBe("id-of-fits.pdf"));
});

test("takes ten files and names the eleventh", async () => {
  const { user } = renderPart(<Form upload={atOnce} />);
  const eleven = Array.from({ length: 11 }, (_, place) => file(`page-${place + 1}.png`));
  await user.upload(screen.getByTestId("file-input"), eleven);
  expect(await screen.findByText("“page-11.png” is one too many: at most 10 files.")).toBeTruthy();
  expect(items()).toHaveLength(10);
});

test("refuses a pasted file of another kind", async () => {
  const { user } = renderPart(<Form upload={atOnce} />);
  const applied = user.setup({ applyAccept: false });
  await applied.upload(screen.getByTestId("file-input"), file("drawing.svg"));
  expect(await screen.findByText(/“drawing.svg” is not of an accepted kind/)).toBeTruthy();
  expect(items()).toHaveLength(0);
});

test("shows how far a file is, and cancelling stops it", async () => {
  let stopped = false;
  const never: Send = (_file, { onProgress, signal }) =>
    new Promise(() => {
      onProgress(0.38);
      signal.addEventListener("abort", () => {
        stopped = true;
      });
    });
  const { user } = renderPart(<Form upload={never} />);
  await user.upload(screen.getByTestId("file-input"), file("plan.pdf"));
  const bar = await screen.findByRole("progressbar", { name: "Sending plan.pdf" });
  expect(bar.getAttribute("aria-valuenow")).toBe("38");
  await user.click(screen.getByRole("button", { name: "Cancel plan.pdf" }));
  expect(stopped).toBe(true);
  expect(items()).toHaveLength(0);
});

test("says why a file was refused by the server, and tries again", async () => {
  let tries = 0;
  const second: Send = async (sent) => {
    tries += 1;
    if (tries > 1) return { id: `id-of-${sent.name}` };
    const detail = "The desk is busy.";
    throw new ApiProblem({ status: 0, code: "x", title: "x", detail, fieldErrors: [], requestId: null, body: {} });
  };
  const { user } = renderPart(<Form upload={second} />);
  await user.upload(screen.getByTestId("file-input"), file("photo.png"));
  expect(await screen.findByText("The desk is busy.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Send" }));
  await waitFor(() => expect(screen.getByRole("status", { name: "" }).textContent).toBe("not all there"));
  await user.click(screen.getByRole("button", { name: "Try photo.png again" }));
  await user.click(screen.getByRole("button", { name: "Send" }));
  await waitFor(() => expect(screen.getByRole("status", { name: "" }).textContent).toBe("id-of-photo.png"));
});

test("a file that was refused for what it is takes no place and cannot be tried again", async () => {
  const refusing: Send = async ({ name }) => {
    if (name !== "photo.png") return { id: `id-of-${name}` };
    const detail = "photo.png is not really a picture.";
    throw new ApiProblem({ status: 415, code: "x", title: "x", detail, fieldErrors: [], requestId: null, body: {} });
  };
  const { user } = renderPart(<Form upload={refusing} />);
  await user.upload(screen.getByTestId("file-input"), file("photo.png"));
  expect(await screen.findByText("photo.png is not really a picture.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Try photo.png again" })).toBeNull();
  const ten = Array.from({ length: 10 }, (_, place) => file(`page-${place + 1}.png`));
  await user.upload(screen.getByTestId("file-input"), ten);
  expect(screen.queryByText(/one too many/)).toBeNull();
});

test("sending waits for the file that is on its way", async () => {
  let arrive: (sent: { id: string }) => void = () => {};
  const slow: Send = () => new Promise((resolve) => (arrive = resolve));
  const { user } = renderPart(<Form upload={slow} />);
  await user.upload(screen.getByTestId("file-input"), file("plan.pdf"));
  await user.click(screen.getByRole("button", { name: "Send" }));
  expect(screen.getByRole("status", { name: "" }).textContent).toBe("");
  arrive({ id: "id-of-plan.pdf" });
  await waitFor(() => expect(screen.getByRole("status", { name: "" }).textContent).toBe("id-of-plan.pdf"));
});

test("removing a sent file takes it back", async () => {
  const taken: string[] = [];
  const discard = async (id: string) => void taken.push(id);
  const { user } = renderPart(<Form upload={atOnce} discard={discard} />);
  await user.upload(screen.getByTestId("file-input"), file("plan.pdf"));
  await user.click(await screen.findByRole("button", { name: "Remove plan.pdf" }));
  expect(taken).toEqual(["id-of-plan.pdf"]);
});
