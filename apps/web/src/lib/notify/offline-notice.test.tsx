import { onlineManager } from "@tanstack/react-query";
import { act, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { renderPart } from "../../../test/render-app.tsx";
import { OfflineNotice } from "./offline-notice.tsx";

afterEach(() => onlineManager.setOnline(true));

test("says so while there is no network, and no longer", () => {
  renderPart(<OfflineNotice />);
  expect(screen.queryByText(/You are offline/)).toBeNull();
  act(() => onlineManager.setOnline(false));
  // No promise that it goes out by itself: a reply waits for whoever wrote it.
  expect(screen.getAllByText(/You are offline.*send it when the connection is back/)).not.toHaveLength(0);
  act(() => onlineManager.setOnline(true));
  expect(screen.queryByText(/You are offline/)).toBeNull();
});
