import type { Core } from "@smartsupport/core";
import type { MailSettings } from "@smartsupport/core/settings";
import type { Log } from "./log.ts";
import { openMailRoom } from "./mail/mail-room.ts";
import { openTransport } from "./mail/open-transport.ts";
import type { Transport } from "./mail/transport.ts";
import { openRelay } from "./outbox/relay.ts";
import { type BellJob, bellsOf } from "./queues/bells.ts";
import { complainTo } from "./queues/complain.ts";
import { openClaims } from "./queues/open-claims.ts";
import { openQueues } from "./queues/open-queues.ts";
import type { QueueSettings } from "./queues/queue-settings.ts";
import { runDelivery } from "./queues/run-delivery.ts";
import { openClock } from "./schedules/clock.ts";

export type { QueueSettings } from "./queues/queue-settings.ts";

export type WorkerOptions = {
  core: Core;
  queue: QueueSettings;
  mail: MailSettings;
  log: Log;
  /** Instead of the one that `mail` names. */
  transport?: Transport;
  /** Called every few seconds while the queue answers. */
  onAlive?: () => void;
};

export type OpenWorker = {
  /** Takes no more work, ends what is under way and closes what was opened. The core stays open. */
  close(): Promise<void>;
};

/** Deliveries of so many tickets go side by side in one process. */
const CONCURRENCY = 16;
/** A worker that dies leaves its bells locked; these times decide how soon another answers them. */
const LOCK_MS = 10_000;
const STALLED_MS = 5_000;

/** Starts relay, deliveries and clock in this process. Any number of processes may do so on one database and one queue. */
export async function openWorker({
  core,
  queue: settings,
  mail,
  log,
  transport,
  onAlive,
}: WorkerOptions): Promise<OpenWorker> {
  const queues = openQueues(settings);
  const bellQueue = queues.queue("bells");
  const bells = bellsOf(bellQueue, log);
  const host = new URL(core.publicUrl).hostname;
  const mailRoom = openMailRoom(core.database, transport ?? openTransport(mail), mail.from, host);
  const claims = openClaims(core.database, log);
  const room = { context: { core, mail: mailRoom }, claims, bells, log };
  const deliveries = queues.worker("bells", (job) => runDelivery(room, (job.data as BellJob).deliveryId), {
    concurrency: CONCURRENCY,
    lockDuration: LOCK_MS,
    stalledInterval: STALLED_MS,
    maxStalledCount: 3,
  });
  const complain = complainTo(log, "bells");
  bellQueue.on("error", complain);
  deliveries.on("error", complain);
  const clock = await openClock(queues, core, bells, log, onAlive);
  const relay = openRelay(core.database, bells, log);
  return {
    async close() {
      await relay.close();
      await deliveries.close();
      claims.close();
      await clock.close();
      await bellQueue.close();
      await mailRoom.close();
      await queues.close();
    },
  };
}
