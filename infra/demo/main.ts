import { parseArgs } from 'node:util';
import type { Cast } from './cast.ts';
import { consultationCast, ventureCast } from './casts.ts';
import { catalogue, type DemoPurchase } from './catalogue.ts';
import { chaos } from './chaos.ts';
import { playCommunity } from './community.ts';
import { figuresOf, gusu } from './forms.ts';
import { onOwnServer } from './own-server.ts';
import { play, playScenes } from './play.ts';
import { tell, title } from './progress.ts';
import { projects } from './projects.ts';

const casts: Record<string, readonly Cast[]> = {
  venture: [ventureCast],
  consultation: [consultationCast],
  both: [ventureCast, consultationCast],
};

/** About how many requests one purchase takes; chaos spreads its blows over them. */
const callsPerPurchase = 520;

/** One a line: what `--purchase` takes, and what there is to see. */
function list(): void {
  const long: [string, string][] = [
    ['venture', 'VENTURE, a call for projects from the need to disclosure'],
    ['consultation', 'PROCUREMENT, a consultation from the need to disclosure'],
    ['both', 'the two of them, one after the other'],
  ];
  const short = catalogue.map(({ name, shows }): [string, string] => [name, shows]);
  const work = projects.map(({ name, shows }): [string, string] => [`--project ${name}`, shows]);
  const needs: [string, string] = [
    '--community',
    'forms of residents become needs, and needs projects; with --forms 400 a smaller survey',
  ];
  for (const [name, shows] of [...long, ...short, ...work, needs])
    process.stdout.write(`${name.padEnd(24)}  ${shows}\n`);
}

/** A purchase of the catalogue on a system of its own, or on the one at `baseUrl`. */
async function playOne({ cast, scenes }: DemoPurchase, baseUrl: string | undefined): Promise<void> {
  const on = (url: string) => playScenes(url, values.mailbox ?? `${url}/dev/mail`, cast, scenes);
  if (baseUrl) await on(baseUrl);
  else await onOwnServer((server) => on(server.baseUrl));
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
    project: { type: 'string' },
    community: { type: 'boolean' },
    forms: { type: 'string' },
    list: { type: 'boolean' },
    chaos: { type: 'string' },
    seed: { type: 'string', default: '2026' },
  },
});
const played = casts[values.purchase];
const one =
  values.project === undefined
    ? catalogue.find(({ name }) => name === values.purchase)
    : projects.find(({ name }) => name === values.project);
const baseUrl = values['base-url'];
if (values.list) {
  list();
  process.exit(0);
}
if (values.project !== undefined && !one) throw new Error('--project takes a name of --list');
if (!played && !one) throw new Error('--purchase takes a name of --list');
const mailboxAt = (url: string) => values.mailbox ?? `${url}/dev/mail`;
const figures = figuresOf(Number(values.forms ?? gusu.forms));
if (values.community && baseUrl) await playCommunity(baseUrl, mailboxAt(baseUrl), figures);
else if (values.community)
  await onOwnServer((server) => playCommunity(server.baseUrl, mailboxAt(server.baseUrl), figures));
else if (one) await playOne(one, baseUrl);
else if (!played) throw new Error('nothing to play');
else if (baseUrl) await play(baseUrl, values.mailbox ?? `${baseUrl}/dev/mail`, played);
else if (values.chaos) await withChaos(played, Number(values.chaos), Number(values.seed));
else await onOwnServer((server) => play(server.baseUrl, `${server.baseUrl}/dev/mail`, played));
tell('done');
