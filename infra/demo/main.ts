import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../local/free-port.ts';
import type { Cast } from './cast.ts';
import { consultationCast, ventureCast } from './casts.ts';
import { chaos } from './chaos.ts';
import { type BeforeCall, httpClient } from './http-client.ts';
import { mailboxClient } from './mailbox-client.ts';
import { conclude, type Outcome } from './outcome.ts';
import { tell, title } from './progress.ts';
import { award, contract, standStill } from './scenes-award.ts';
import { bid, judgeEligibility, open, plan, publishNotice, review } from './scenes-buying.ts';
import { evaluateFinally, implement, settle } from './scenes-work.ts';
import { ServerProcess } from './server-process.ts';
import { Story } from './story.ts';

const scenes = [
  plan,
  publishNotice,
  bid,
  open,
  judgeEligibility,
  review,
  award,
  standStill,
  contract,
  implement,
  evaluateFinally,
  settle,
];

const casts: Record<string, readonly Cast[]> = {
  venture: [ventureCast],
  consultation: [consultationCast],
  both: [ventureCast, consultationCast],
};

/** About how many requests one purchase takes; chaos spreads its blows over them. */
const callsPerPurchase = 520;

async function play(
  baseUrl: string,
  mailbox: string,
  played: readonly Cast[],
  beforeCall?: BeforeCall,
): Promise<Outcome[]> {
  const http = httpClient(baseUrl, beforeCall);
  const outcomes = [];
  for (const cast of played) {
    title(`${cast.plan.title} (${cast.tenantName})`);
    const story = new Story({ http, mailbox: mailboxClient(http, mailbox) }, cast);
    for (const scene of scenes) await scene(story);
    outcomes.push(await conclude(story));
  }
  tell(`${http.count()} requests`);
  return outcomes;
}

async function onOwnServer<T>(run: (server: ServerProcess) => Promise<T>): Promise<T> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'sanshe-demo-'));
  const server = new ServerProcess({ port: await freePort(), dataDirectory });
  const interrupted = () => void server.stop().then(() => process.exit(130));
  process.once('SIGINT', interrupted);
  try {
    await server.start();
    tell(`a system of its own runs at ${server.baseUrl}`);
    return await run(server);
  } finally {
    process.off('SIGINT', interrupted);
    await server.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

/** What one list has and the other has not, each counted as often as it occurs. */
function differences(calm: readonly string[], rough: readonly string[] = []): string[] {
  const left = [...rough];
  const missing = calm.filter((one) => {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
  return [...missing.map((one) => `- ${one}`), ...left.map((one) => `+ ${one}`)];
}

/** Plays once undisturbed and once with the server killed over and over; both must end the same. */
async function withChaos(played: readonly Cast[], kills: number, seed: number): Promise<void> {
  const calm = await onOwnServer((server) =>
    play(server.baseUrl, `${server.baseUrl}/dev/mail`, played),
  );
  title(`The same with kill -9 at ${kills} points, seed ${seed}`);
  const [rough, restarts] = await onOwnServer(async (server) => {
    const expectedCalls = callsPerPurchase * played.length;
    const blows = chaos(server, { kills, seed, expectedCalls });
    const outcome = await play(
      server.baseUrl,
      `${server.baseUrl}/dev/mail`,
      played,
      blows.beforeCall,
    );
    await blows.settled();
    return [outcome, server.restarts] as const;
  });
  for (const [i, { commands, mails }] of calm.entries()) {
    const different = [
      ...differences(commands, rough[i]?.commands),
      ...differences(mails, rough[i]?.mails),
    ];
    if (different.length > 0) throw new Error(`the outcome differs:\n${different.join('\n')}`);
  }
  title('Chaos');
  tell(`${restarts} times killed and started again; same commands, same mails, chains intact`);
}

const { values } = parseArgs({
  options: {
    'base-url': { type: 'string' },
    mailbox: { type: 'string' },
    purchase: { type: 'string', default: 'both' },
    chaos: { type: 'string' },
    seed: { type: 'string', default: '2026' },
  },
});
const played = casts[values.purchase];
if (!played) throw new Error(`--purchase is one of ${Object.keys(casts).join(', ')}`);
const baseUrl = values['base-url'];
if (baseUrl) await play(baseUrl, values.mailbox ?? `${baseUrl}/dev/mail`, played);
else if (values.chaos) await withChaos(played, Number(values.chaos), Number(values.seed));
else await onOwnServer((server) => play(server.baseUrl, `${server.baseUrl}/dev/mail`, played));
tell('done');
