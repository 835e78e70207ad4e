import { buildPage } from "./launch/build-page.ts";
import { buildService } from "./launch/build-services.ts";

// What the images hold: each process as one file beside its libraries, and the page. `npm start` builds for itself.
await Promise.all([
  buildService("apps/api/src/main.ts", "apps/api/dist/main.js"),
  buildService("apps/worker/src/main.ts", "apps/worker/dist/main.js"),
  // Two folders deep, as the sources are: they find the project's root from where they lie.
  buildService("scripts/migrate.ts", "dist/scripts/migrate.js"),
  buildService("scripts/admin-create.ts", "dist/scripts/admin-create.js"),
]);
await buildPage();
