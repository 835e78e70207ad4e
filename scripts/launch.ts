import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { buildPage } from "./launch/build-page.ts";
import { prepareEnding } from "./launch/ending.ts";
import { explain } from "./launch/explain.ts";
import { loadSettings } from "./launch/load-settings.ts";
import { prepareDesk } from "./launch/prepare-desk.ts";
import { type Part, runParts } from "./launch/run-parts.ts";
import { waitUntilReady } from "./launch/wait-until-ready.ts";
import { watchPage } from "./launch/watch-page.ts";
import { welcome } from "./launch/welcome.ts";
import { workflowEnv, workflowUrl } from "./launch/workflow-system.ts";

// Started by start.mjs once everything is installed. `--watch` is `npm run dev`.

const isWatching = process.argv.includes("--watch");
const ending = prepareEnding();

try {
  const settings = loadSettings();
  const webDir = isWatching ? null : await buildPage();
  const desk = await prepareDesk(settings, webDir, ending);
  const logDir = join(settings.dataDir, "logs");
  const apiUrl = `http://${settings.host === "0.0.0.0" || settings.host === "::" ? "127.0.0.1" : settings.host}:${settings.port}`;
  const { workflow } = desk;
  // They end from last to first: first nobody may ask any more, then what is under way is worked off.
  const parts: Part[] = [
    ...(workflow === null
      ? []
      : [
          {
            name: "workflow-system",
            folder: "examples/workflow-system",
            env: workflowEnv(workflow, settings.dataDir, apiUrl),
          },
        ]),
    { name: "worker", folder: "apps/worker", env: desk.env },
    { name: "api", folder: "apps/api", env: desk.env },
  ];
  const running = await runParts(parts, isWatching ? "watched" : "built", logDir, ending);
  await waitUntilReady(`${apiUrl}/health/ready`, running.gaveUp);
  const url = isWatching ? await watchPage(apiUrl, logDir, ending) : settings.publicUrl;
  console.log(
    welcome({
      url,
      settings,
      isEmbedded: desk.isEmbedded,
      demoPassword: desk.demoPassword,
      workflowUrl: workflow === null ? null : workflowUrl(workflow.port),
      tookSeconds: performance.now() / 1000,
    }),
  );
  const words = await running.gaveUp;
  console.error(`The desk fell over and cannot be kept running. Last words of the ${words}`);
  await ending.end(1);
} catch (error) {
  console.error(`\n${explain(error)}\n`);
  await ending.end(1);
}
