import { setupServer } from "msw/node";

/** Answers the pages' calls in tests. It starts empty: each test says what it mocks. */
export const server = setupServer();
