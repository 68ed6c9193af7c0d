import { join } from 'node:path';
import { stop as stopEsbuild } from 'esbuild';
import { tellAppraisals } from '../../functions/cron/appraisals.ts';
import { closeAllDays } from '../../functions/cron/checkpoints.ts';
import { eraseDue } from '../../functions/cron/erase.ts';
import { reconcile, redeliver, runErrands, sweep } from '../../functions/cron/jobs.ts';
import {
  escalateEverywhere,
  lookEverywhere,
  remindOfDocuments,
  remindOfOpeningsEverywhere,
} from '../../functions/cron/look.ts';
import { erasePhotographs } from '../../functions/cron/photographs.ts';
import { remindOfExpiry } from '../../functions/cron/remind.ts';
import { sendDigests } from '../../functions/cron/send-digests.ts';
import { tellRooms } from '../../functions/cron/tell-rooms.ts';
import { lookAfterTickets } from '../../functions/cron/tickets.ts';
import { writeExports } from '../../functions/exporting/write-export.ts';
import { smtpMailer } from '../../functions/mailer/send.ts';
import { refreshStandings } from '../../functions/overview/refresh.ts';
import { rollAllLinkage } from '../../functions/overview/roll-linkage.ts';
import type { Clock, Deps } from '../../functions/ports.ts';
import { eicarScanner } from '../../functions/scan/eicar.ts';
import { publishLists } from '../../functions/stream/publish.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { instant } from '../../shared/domain/time.ts';
import { stageMachines } from '../../shared/process/machines.ts';
import { guarded } from '../../shared/store/isolation/guard.ts';
import { listTenants } from '../../shared/store/tenants.ts';
import { buildWeb } from '../../web/build.ts';
import { promiseProjects, seedProjects } from '../seed/projects/seed-projects.ts';
import { seed } from '../seed/seed.ts';
import { afterWrites } from './after-writes.ts';
import { folderArchive } from './archive.ts';
import { blobsPath, type FolderBlobs, folderBlobs } from './blobs.ts';
import { type Clients, localClients } from './clients.ts';
import { Closers } from './closers.ts';
import { emptyDirectory, takeDirectory } from './data-directory.ts';
import { folderDivisions } from './divisions.ts';
import { startDynoxide } from './dynoxide.ts';
import { fileArrivals } from './file-arrivals.ts';
import { type Answer, type HttpPort, takePort } from './http-port.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';
import { mailboxApp } from './mailbox-app.ts';
import { isOwnHost } from './own-host.ts';
import { repeat } from './repeat.ts';
import { localSeal, localUnseal } from './seal.ts';
import { localSecrets } from './secrets.ts';
import { folderSite, layered } from './site.ts';
import { StreamPoller } from './stream-poller.ts';
import { createTable, dropTable } from './table.ts';
import { localTypesetter } from './typesetter.ts';
import { localAnswer, localReactions, localTasks } from './units.ts';
import { WorkflowRunner } from './workflow-runner.ts';

export type LocalOptions = {
  /** 0 takes a free one. */
  port: number;
  /** Where everything is kept. */
  dataDirectory: string;
  /** Forget what is kept there and begin anew. */
  isFresh?: boolean;
  clock?: Clock;
  /** Where people reach the system, when something stands in front of it. */
  publicBaseUrl?: string;
  /** Whether tenants that are written for the first time have projects to look at. */
  hasExamples?: boolean;
  /** How often is looked for deadlines that have passed. */
  sweepMillis?: number;
};

export type LocalSystem = {
  port: number;
  baseUrl: string;
  deps: Deps;
  mailbox: Mailbox;
  runner: WorkflowRunner;
  /** Settles when the database engine ends although nobody stopped it. */
  lost: Promise<void>;
  stop(): Promise<void>;
};

const tableName = 'sanshe';
const systemClock: Clock = { now: () => instant(Date.now()) };
const second = 1_000;

const dataUnder = (directory: string) => ({
  mail: join(directory, 'mail'),
  site: join(directory, 'site'),
  web: join(directory, 'web'),
  archive: join(directory, 'archive'),
  files: join(directory, 'files'),
});

type Base = { http: HttpPort; baseUrl: string; closers: Closers };

/** The engine with its table, empty if asked, and the SDK clients that speak to it. */
async function openTable(options: LocalOptions, closers: Closers) {
  const { dataDirectory, isFresh = false } = options;
  const engine = await startDynoxide({ directory: dataDirectory });
  closers.add(() => engine.stop());
  const clients = localClients(engine.endpoint);
  closers.add(() => clients.close());
  if (isFresh) await dropTable(clients.dynamodb, tableName);
  const table = { client: clients.dynamodb, name: tableName };
  return { table, clients, lost: engine.lost, streamArn: await createTable(table) };
}

async function openMail(directory: string, mailFrom: string, closers: Closers) {
  const mailbox = await startMailbox({ smtpPort: 0, directory });
  closers.add(() => mailbox.stop());
  const mailer = smtpMailer(mailbox.smtpUrl, mailFrom);
  closers.add(() => mailer.close());
  return { mailbox, mailer };
}

/** The pages that people work on. The build's own helper process is not needed after it. */
async function buildPages(outdir: string): Promise<void> {
  await buildWeb({ outdir });
  await stopEsbuild();
}

function runWorkflow(deps: Omit<Deps, 'workflow'>, dataDirectory: string, closers: Closers) {
  const runner: WorkflowRunner = new WorkflowRunner({
    machines: stageMachines,
    tasks: () => localTasks({ ...deps, workflow: runner }, localUnseal(dataDirectory)),
  });
  closers.add(() => runner.stop());
  return runner;
}

type Watched = { deps: Deps; clients: Clients; streamArn: string; sweepMillis: number };

/** Everything that happens by itself: the stream, the sweep, and what mends after a crash. */
async function watch({ deps, clients, streamArn, sweepMillis }: Watched, closers: Closers) {
  const poller = new StreamPoller({
    streams: clients.streams,
    streamArn,
    handle: localReactions(deps),
  });
  await poller.start();
  closers.add(() => poller.stop());
  afterWrites(clients.dynamodb, poller.nudge);
  /** Whoever else could deliver it is gone with the process before us. What fails is tried again below. */
  await redeliver(deps, 0).catch(console.error);
  await reconcile(deps).catch(console.error);
  const loops = [
    repeat('sweep', sweepMillis, () => sweep(deps)),
    repeat('redeliver', 5 * second, () => redeliver(deps)),
    repeat('errands', 5 * second, () => runErrands(deps)),
    repeat('exports', 5 * second, () => writeExports(deps)),
    repeat('standings', 60 * second, async () => {
      await refreshStandings(deps);
      await rollAllLinkage(deps);
    }),
    repeat('checkpoints', 60 * second, () => closeAllDays(deps)),
    repeat('erasures', 60 * second, () => eraseDue(deps)),
    repeat('reminders', 60 * second, () => remindOfExpiry(deps)),
    repeat('escalations', 120 * second, () => escalateEverywhere(deps)),
    repeat('documents', 150 * second, () => remindOfDocuments(deps)),
    repeat('agreements', 120 * second, () => remindOfOpeningsEverywhere(deps)),
    repeat('looks', 120 * second, () => lookEverywhere(deps)),
    repeat('rooms', 10 * second, () => tellRooms(deps)),
    repeat('tickets', 30 * second, () => lookAfterTickets(deps)),
    repeat('photographs', 300 * second, () => erasePhotographs(deps)),
    repeat('appraisals', 60 * second, () => tellAppraisals(deps)),
    repeat('digests', 10 * second, () => sendDigests(deps)),
    repeat('reconcile', 60 * second, () => reconcile(deps)),
  ];
  for (const loop of loops) closers.add(() => loop.stop());
}

type Doors = { mailbox: Mailbox; files: FolderBlobs };

/** Everything on one port: the mailbox, and the units behind their door. */
function answering(deps: Deps, { mailbox, files }: Doors, { http }: Base): Answer {
  const mail = mailboxApp(mailbox);
  const units = localAnswer(deps);
  const { publicBaseUrl } = deps.settings;
  return (request, from) => {
    if (!isOwnHost(request.headers.get('host'), publicBaseUrl, http.port))
      return new Response('421 Misdirected Request\n', { status: 421 });
    const { pathname } = new URL(request.url);
    if (pathname.startsWith(`${blobsPath}/`)) return files.answer(request);
    return /^\/dev\/mail(\/|$)/.test(pathname) ? mail.fetch(request) : units(request, from);
  };
}

async function fill(deps: Deps, hasExamples: boolean): Promise<void> {
  const before = (tenant: TenantId) => promiseProjects(deps, tenant);
  const added = await seed(deps, hasExamples ? { before, now: deps.clock.now() } : {});
  if (hasExamples) await seedProjects(deps);
  if (added.length === 0 && (await deps.site.read('index.html'))) return;
  for (const tenant of await listTenants(deps.table)) await publishLists(deps, tenant);
}

async function assemble(options: LocalOptions, base: Base): Promise<LocalSystem> {
  const { dataDirectory, clock = systemClock, sweepMillis = second, hasExamples = false } = options;
  const { http, baseUrl, closers } = base;
  const folders = dataUnder(dataDirectory);
  const mailFrom = '三社 <no-reply@sanshe.example>';
  const arrivals = fileArrivals();
  closers.add(() => arrivals.settled());
  /** The pages are built while the tables are filled. A fault of it is told below, after what runs by then. */
  const building = buildPages(folders.web);
  building.catch(() => {});
  const [{ table, clients, lost, streamArn }, { mailbox, mailer }, seal] = await Promise.all([
    openTable(options, closers),
    openMail(folders.mail, mailFrom, closers),
    localSeal(dataDirectory),
  ]);
  const secrets = localSecrets(dataDirectory);
  const files = folderBlobs({
    folder: folders.files,
    key: secrets.linkKey,
    onArrival: (path) => arrivals.tell(path),
  });
  const ports: Omit<Deps, 'workflow'> = {
    table,
    tableFor: async (scope) => guarded(table, scope),
    clock,
    mailer,
    seal,
    divisions: folderDivisions(),
    site: layered(folderSite(folders.site), folderSite(folders.web)),
    archive: folderArchive(folders.archive),
    blobs: files.store,
    scanner: eicarScanner,
    typesetter: localTypesetter(),
    secrets,
    settings: {
      publicBaseUrl: options.publicBaseUrl ?? baseUrl,
      mailFrom,
      isSandboxAllowed: true,
    },
  };
  const runner = runWorkflow(ports, dataDirectory, closers);
  const deps: Deps = { ...ports, workflow: runner };
  await Promise.all([fill(deps, hasExamples), building]);
  await watch({ deps, clients, streamArn, sweepMillis }, closers);
  closers.add(() => http.close());
  arrivals.open(deps);
  http.open(answering(deps, { mailbox, files }, base));
  return {
    port: http.port,
    baseUrl,
    deps,
    mailbox,
    runner,
    lost,
    stop: () => closers.close(),
  };
}

/**
 * Starts the whole system in this process, on one port of this machine: what the cloud runs, with other adapters.
 *
 * @throws {StartProblem} with one sentence, after everything it had started is stopped again
 */
export async function startLocal(options: LocalOptions): Promise<LocalSystem> {
  const { dataDirectory, isFresh = false } = options;
  const closers = new Closers();
  try {
    const http = await takePort(options.port);
    closers.add(() => http.close());
    const baseUrl = `http://127.0.0.1:${http.port}`;
    closers.add(takeDirectory(dataDirectory, baseUrl));
    if (isFresh) emptyDirectory(dataDirectory);
    return await assemble(options, { http, baseUrl, closers });
  } catch (problem) {
    await closers.close();
    throw problem;
  }
}
