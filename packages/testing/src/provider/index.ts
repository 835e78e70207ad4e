export { type CrookedProvider, openCrookedProvider, type Twist } from "./crooked-provider.ts";
export { openProvider, type TestPerson, type TestProvider } from "./open-provider.ts";
export { walkThrough } from "./walk-through.ts";
