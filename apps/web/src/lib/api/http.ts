import axios from "axios";

const TIMEOUT_MS = 30_000;

/** The only door to the network. Answers are bounded, so a broken proxy cannot fill the memory. */
export const http = axios.create({
  baseURL: "/api/v1",
  timeout: TIMEOUT_MS,
  withCredentials: true,
  maxContentLength: 32 * 2 ** 20,
  // Lists repeat their key (`status=New&status=Open`), as the contract's queries read them.
  paramsSerializer: { indexes: null },
});
