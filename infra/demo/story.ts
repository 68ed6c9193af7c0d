import type { ClockView } from '../../shared/contracts/clock.ts';
import type { PurchaseView } from '../../shared/contracts/purchases.ts';
import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import type { Cast } from './cast.ts';
import {
  approvalPath,
  decideByLetter,
  scanLikeAMailFilter,
  type UsedMails,
} from './letter-reader.ts';
import { Person, type World } from './person.ts';
import { tell } from './progress.ts';
import { until } from './until.ts';

/** A purchase being played: who is signed in, where it is, and the few things every scene does. */
export class Story {
  readonly world: World;
  readonly cast: Cast;
  readonly #people: Map<string, Person>;
  readonly #used: UsedMails = new Set();
  #id = '';

  /** @param people - who is signed in already: experts and organizations play in more than one purchase */
  constructor(world: World, cast: Cast, people = new Map<string, Person>()) {
    this.#people = people;
    this.world = world;
    this.cast = cast;
  }

  get id() {
    return this.#id;
  }
  get tenantPath() {
    return `/api/t/${this.cast.tenant}`;
  }
  get place() {
    return `${this.tenantPath}/purchases/${this.#id}`;
  }
  get publicPath() {
    return `/t/${this.cast.tenant}/purchases/${this.#id}/`;
  }

  begin(id: string) {
    this.#id = id;
  }

  /** The person at `email`, signed in once and kept. */
  async person(email: string): Promise<Person> {
    const known = this.#people.get(email);
    if (known) return known;
    const person = await Person.signIn(this.world, email);
    this.#people.set(email, person);
    return person;
  }

  handler() {
    return this.person(this.cast.handler);
  }

  async view(): Promise<PurchaseView> {
    return (await this.handler()).view(this.place);
  }

  /** Waits until the workflow, or a person, has brought the purchase to `state`. */
  async reaches(state: State): Promise<PurchaseView> {
    const view = await until(`the state ${state}`, async () => {
      const seen = await this.view();
      return seen.purchase.state === state ? seen : undefined;
    });
    tell(`  → ${state}`);
    return view;
  }

  /**
   * Goes through an open request for approval with everybody's letter, in the order of the chain. The first
   * letter is looked at by a mail scanner before its reader gets to it.
   */
  async approve(subject: string): Promise<void> {
    const open = await until(`an open request for ${subject}`, async () =>
      Object.values((await this.view()).purchase.approvals).find(
        (a) => a.subject === subject && a.status === 'open',
      ),
    );
    for (const [place, step] of open.steps.entries()) {
      const email = this.emailOf(step.post);
      const path = await approvalPath(this.world, email, this.#used);
      if (place === 0) await this.#scan(path, open.id);
      await decideByLetter(this.world, { email, path }, 'approve', '同意');
      tell(`  ${step.post} approved the ${subject} by letter`);
    }
  }

  async #scan(path: string, approvalId: string): Promise<void> {
    await scanLikeAMailFilter(this.world, path);
    const { purchase } = await this.view();
    const decided = purchase.approvals[approvalId]?.steps.some((step) => step.decision);
    if (decided) throw new Error('a scanner decided an approval');
    tell('  a mail scanner opened the link and sent its forms: nothing was decided');
  }

  /** Who plays `post`, by address. */
  emailOf(post: string): string {
    const email = Object.entries(this.cast).find(([part]) => part === post)?.[1];
    if (typeof email !== 'string') throw new Error(`nobody plays ${post}`);
    return email;
  }

  /** Moves the sandbox tenant's time to its next deadline; without one ahead, it stays. */
  async advance(): Promise<void> {
    const handler = await this.handler();
    const clock = `${this.tenantPath}/clock`;
    const { nextDeadline, now } = await handler.json<ClockView>(clock);
    if (!nextDeadline || nextDeadline <= now) return;
    await handler.post(clock, { to: nextDeadline }).catch((error: Error) => {
      if (!error.message.includes('clock-only-forward')) throw error;
    });
    tell(`  clock moved to ${nextDeadline}`);
  }

  /** Moves time, deadline by deadline, until `isThere`; the workflow has a moment after each move. */
  async advanceUntil(
    what: string,
    isThere: (purchase: PurchaseView['purchase']) => boolean,
  ): Promise<void> {
    for (let moves = 0; moves < 12; moves += 1) {
      await this.advance();
      const seen = async () => isThere((await this.view()).purchase) || undefined;
      if (await until(what, seen, 1_500).catch(() => undefined)) return;
    }
    throw new Error(`time does not bring ${what}`);
  }

  async advanceTo(state: State): Promise<void> {
    await this.advanceUntil(`the state ${state}`, (purchase) => purchase.state === state);
    tell(`  → ${state}`);
  }

  async now(): Promise<string> {
    const handler = await this.handler();
    return (await handler.json<{ now: string }>(`${this.tenantPath}/clock`)).now;
  }
}
