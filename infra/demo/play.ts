import type { Cast } from './cast.ts';
import { type BeforeCall, httpClient } from './http-client.ts';
import { mailboxClient } from './mailbox-client.ts';
import { conclude, type Outcome } from './outcome.ts';
import type { Person, World } from './person.ts';
import { tell, title } from './progress.ts';
import { award, contract, standStill } from './scenes-award.ts';
import { bid, judgeEligibility, open, plan, publishNotice, review } from './scenes-buying.ts';
import type { Scene } from './scenes-plain.ts';
import { evaluateFinally, implement, settle } from './scenes-work.ts';
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

/**
 * A whole purchase, from the need to the final evaluation, as its people play it.
 *
 * @param planned - what else happens once it is planned
 */
export async function playPurchase(
  world: World,
  cast: Cast,
  people?: Map<string, Person>,
  planned?: Scene,
): Promise<Outcome> {
  title(`${cast.plan.title} (${cast.tenantName})`);
  const story = new Story(world, cast, people);
  for (const scene of scenes) {
    await scene(story);
    if (scene === plan) await planned?.(story);
  }
  return conclude(story);
}

/** A purchase of the catalogue: its scenes, on the system at `baseUrl`. */
export async function playScenes(
  baseUrl: string,
  mailbox: string,
  cast: Cast,
  played: readonly Scene[],
): Promise<void> {
  const http = httpClient(baseUrl);
  title(`${cast.plan.title} (${cast.tenantName})`);
  const story = new Story({ http, mailbox: mailboxClient(http, mailbox) }, cast);
  for (const scene of played) await scene(story);
  tell(`${http.count()} requests`);
}

export async function play(
  baseUrl: string,
  mailbox: string,
  played: readonly Cast[],
  beforeCall?: BeforeCall,
): Promise<Outcome[]> {
  const http = httpClient(baseUrl, beforeCall);
  const outcomes = [];
  for (const cast of played) {
    outcomes.push(await playPurchase({ http, mailbox: mailboxClient(http, mailbox) }, cast));
  }
  tell(`${http.count()} requests`);
  return outcomes;
}
