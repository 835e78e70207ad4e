export { type ApiAnswer, type ApiCall, type ApiClient, type LooseCall, openApiClient } from "./api-client.ts";
export { checkAnswer } from "./check-answer.ts";
export { operationUrl } from "./operation-url.ts";
