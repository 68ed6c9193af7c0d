import { s3Archive } from '../adapters/s3-archive.ts';
import { s3Blobs } from '../adapters/s3-blobs.ts';
import { s3Site } from '../adapters/s3-site.ts';
import { sqsMailer } from '../adapters/sqs-mailer.ts';
import { stepFunctions } from '../adapters/step-functions.ts';
import { eventHandler } from '../event-handler.ts';
import { writeExports } from '../exporting/write-export.ts';
import { live } from '../live.ts';
import { refreshStandings } from '../overview/refresh.ts';
import { rollAllLinkage } from '../overview/roll-linkage.ts';
import { setting } from '../settings.ts';
import { tellAppraisals } from './appraisals.ts';
import { closeAllDays } from './checkpoints.ts';
import { eraseDue } from './erase.ts';
import { publishFirst, reconcile, redeliver, runErrands, sweep } from './jobs.ts';
import {
  escalateEverywhere,
  lookEverywhere,
  remindOfDocuments,
  remindOfOpeningsEverywhere,
} from './look.ts';
import { erasePhotographs } from './photographs.ts';
import { remindOfExpiry } from './remind.ts';
import { sendDigests } from './send-digests.ts';
import { tellRooms } from './tell-rooms.ts';
import { lookAfterTickets } from './tickets.ts';

const deps = await live({
  workflow: stepFunctions(setting('STAGE_MACHINES')),
  mailer: sqsMailer(setting('MAIL_QUEUE_URL')),
  site: s3Site(setting('SITE_BUCKET')),
  blobs: s3Blobs({ quarantine: setting('QUARANTINE_BUCKET'), clean: setting('FILES_BUCKET') }),
  archive: s3Archive(setting('ARCHIVE_BUCKET'), setting('ARCHIVE_YEARS')),
});

/** Days are closed once an hour: a tenant in a sandbox has its own midnight. */
const isTimeToClose = () => new Date(deps.clock.now()).getUTCMinutes() === 15;

/** Projects are looked at once an hour: what passes a date is told within it. */
const isTimeToLook = () => new Date(deps.clock.now()).getUTCMinutes() === 35;
const isTimeToClear = () => new Date(deps.clock.now()).getUTCMinutes() === 25;
/** What moves no purchase, an activity or an answer, shows in the overviews within the hour. */
const isTimeToSum = () => new Date(deps.clock.now()).getUTCMinutes() === 45;

/** Each minute: what is due is woken, what is undelivered delivered, what stopped is started. */
export const handler = eventHandler(async () => {
  await publishFirst(deps);
  return {
    delivered: await redeliver(deps),
    sent: await runErrands(deps),
    woken: await sweep(deps),
    reminded: await remindOfExpiry(deps),
    told: await tellRooms(deps),
    tickets: await lookAfterTickets(deps),
    appraisals: await tellAppraisals(deps),
    digests: await sendDigests(deps),
    mended: await reconcile(deps),
    exporting: await writeExports(deps),
    erased: await eraseDue(deps),
    photographs: isTimeToClear() ? await erasePhotographs(deps) : 0,
    standings: isTimeToSum() ? await refreshStandings(deps) : 0,
    linkage: isTimeToSum() ? await rollAllLinkage(deps) : 0,
    closed: isTimeToClose() ? await closeAllDays(deps) : 0,
    escalated: isTimeToLook() ? await escalateEverywhere(deps) : 0,
    documents: isTimeToLook() ? await remindOfDocuments(deps) : 0,
    openings: isTimeToLook() ? await remindOfOpeningsEverywhere(deps) : 0,
    looked: isTimeToLook() ? await lookEverywhere(deps) : 0,
  };
});
