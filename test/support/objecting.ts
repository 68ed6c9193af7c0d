import { act } from '../../functions/act.ts';
import { deliver } from '../../functions/stream/deliver.ts';
import { forTenant } from '../../functions/within.ts';
import { consultationRules } from '../../shared/domain/policy/presets/competitive-consultation.ts';
import { placeOf } from '../../shared/domain/purchase/command-place.ts';
import type { HumanCommand } from '../../shared/domain/purchase/commands.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { readOutbox } from '../../shared/store/workflow-items.ts';
import { published } from './a-published-purchase.ts';
import { aConsultationPlan } from './a-purchase.ts';
import { aPurchaseId } from './a-stored-purchase.ts';
import type { AnApp } from './an-app.ts';
import { anOrganization } from './an-organization.ts';
import type { Answered } from './answered.ts';
import { organizations, people } from './people.ts';
import { type Position, playTo, type Start } from './play-to.ts';

/** Statutory purchases: they know complaints and every clock. */
export const statutory: Start = { rules: consultationRules, plan: aConsultationPlan() };

type Who = 'handler' | 'officeHead' | 'leadingGroupHead' | 'financeSupervisor' | 'auditor';
/** An official by post, or an organization by its number from 0. */
type Asker = Who | 0 | 1 | 2 | 3;

const personOf = (who: Asker) => {
  if (who === 'handler') return people.author;
  return typeof who === 'string' ? people[who] : anOrganization(organizations[who]).member.id;
};

let keys = 0;

/** One purchase over HTTP, asked by different people, with what follows from each command delivered. */
export class Objecting {
  readonly id: Purchase['id'];
  private readonly app: AnApp;
  private readonly tenant: Purchase['tenantId'];

  constructor(app: AnApp, { id, tenantId }: Purchase) {
    this.app = app;
    this.id = id;
    this.tenant = tenantId;
  }

  get path() {
    return `/api/t/${this.tenant}/purchases/${this.id}`;
  }

  async read(): Promise<Purchase> {
    return (await loadPurchase(this.app.table, this.tenant, this.id)).purchase;
  }

  async get(who: Asker, path: string): Promise<Answered> {
    const as = typeof who === 'number' ? organizations[who].id : '';
    const query = as ? `${path.includes('?') ? '&' : '?'}organization=${as}` : '';
    const cookie = await this.app.signIn(personOf(who));
    return this.app.ask('GET', path + query, { cookie });
  }

  /** Asks for `command` on the purchase as it is now; under `key`, where it is asked again. */
  async ask(who: Asker, command: HumanCommand, key = ''): Promise<Answered> {
    keys += 1;
    const { version } = await this.read();
    const query = typeof who === 'number' ? `?organization=${organizations[who].id}` : '';
    return this.app.ask('POST', `${this.path}/${placeOf(command.type)}${query}`, {
      cookie: await this.app.signIn(personOf(who)),
      headers: {
        'idempotency-key': key || `key-objecting-${keys}`,
        'if-match': `"v${version}"`,
      },
      body: command,
    });
  }

  /** Asks, and delivers what follows: letters and pages. @throws {Error} when it is refused */
  async does(who: Asker, command: HumanCommand): Promise<void> {
    const { status, text } = await this.ask(who, command);
    if (status !== 200) throw new Error(`${command.type} by ${who}: ${status} ${text}`);
    await this.delivered();
  }

  async delivered(): Promise<void> {
    const { version } = await this.read();
    const reference = { tenant: this.tenant, purchase: this.id };
    const outbox = await readOutbox(this.app.table, reference, version);
    if (outbox) await deliver(this.app.deps, outbox);
  }

  /** The date `name` passes: the world's clock is there, and the workflow notes it. */
  async passes(name: string): Promise<void> {
    const due = (await this.read()).deadlines[name];
    if (!due) throw new Error(`nothing is due by ${name}`);
    this.app.clock.set(due.at);
    await act(await forTenant(this.app.deps, this.tenant), {
      tenant: this.tenant,
      purchase: this.id,
      actor: { kind: 'system' },
      command: { type: 'noteOverdue', deadline: name },
    });
    await this.delivered();
  }

  /** What was sent to an address since `from` letters had gone out. */
  lettersTo(who: Asker, from = 0) {
    const address =
      typeof who === 'number'
        ? anOrganization(organizations[who]).organization.email
        : `${personOf(who)}@officials.example`;
    return this.app.mails.slice(from).filter(({ to }) => to === address);
  }
}

/** A statutory purchase in `state`, published. */
export async function objecting(
  app: AnApp,
  state: Parameters<typeof playTo>[0] | Position,
  start: Start = {},
): Promise<Objecting> {
  const position =
    typeof state === 'string'
      ? playTo(state, { ...statutory, id: aPurchaseId(), ...start })
      : state;
  const { purchase } = await published(app, position);
  return new Objecting(app, purchase);
}
