import { createHash } from 'node:crypto';
import { blobPaths } from '../../../functions/files/blob-paths.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import type { ProjectPlace } from '../../../shared/domain/fieldwork/activity.ts';
import type { StoredDocument } from '../../../shared/domain/files/document.ts';
import type { DocumentId, PersonId } from '../../../shared/domain/ids.ts';
import type { Command } from '../../../shared/domain/purchase/commands.ts';
import type { Project } from '../../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import { type Day, type Instant, plusDays } from '../../../shared/domain/time.ts';
import type { Repeat } from '../../../shared/store/commit.ts';
import { documentIdFor, documentRecord, readDocument } from '../../../shared/store/documents.ts';
import { record } from '../../../shared/store/record.ts';
import { type Course, command, purchaseOf } from './course.ts';
import type { Asking, Desk } from './desk.ts';
import { at } from './moving-clock.ts';
import { picture } from './pictures.ts';

/** Who takes part in the work of a project. */
export type People = Record<
  'handler' | 'officeHead' | 'evaluator' | 'community' | 'street' | 'finance' | 'member' | 'worker',
  PersonId
>;
export type Who = keyof People;
export type Doer = Exclude<Actor, { kind: 'system' }>;

/** Something that is done at a moment of the project. `key` tells it apart: repeated, it is not done again. */
export type Deed = { at: Instant; key: string; run(story: Story): Promise<unknown> };

type Told = {
  course: Course;
  desk: Desk;
  people: People;
  names: Record<Who, string>;
  place: ProjectPlace;
  signedOn: Day;
  /** Division codes of the communities it works in. */
  communities: readonly string[];
};

/** The work of one project, told in the order of its days, by the requests people send. */
export class Story {
  readonly course: Course;
  readonly desk: Desk;
  readonly people: People;
  readonly names: Record<Who, string>;
  readonly place: ProjectPlace;
  readonly signedOn: Day;
  readonly communities: readonly string[];
  #deeds: Deed[] = [];

  constructor({ course, desk, people, names, place, signedOn, communities }: Told) {
    this.names = names;
    this.communities = communities;
    this.course = course;
    this.desk = desk;
    this.people = people;
    this.place = place;
    this.signedOn = signedOn;
  }

  /** So many days after both sides signed. */
  day(number: number, hour = 10, minutes = 0): Instant {
    return at(plusDays(this.signedOn, number), hour, minutes);
  }

  get path(): string {
    const { tenant, purchase, organization } = this.place;
    return `/api/t/${tenant}/purchases/${purchase}/projects/${organization}`;
  }

  /** Somebody as a session of theirs acts. */
  actor(who: Who): Doer {
    const { cast } = this.course;
    const isInside = who === 'member' || who === 'worker';
    return isInside
      ? {
          kind: 'organization',
          personId: this.people[who],
          organizationId: this.place.organization,
        }
      : cast.person(this.people[who]);
  }

  /** What is asked again under `key` is not done again. */
  repeat(who: Who, key: string): Repeat {
    const { organization, purchase } = this.place;
    const isInside = who === 'member' || who === 'worker';
    return {
      principal: isInside ? organization : this.people[who],
      key: `seed-${purchase.slice(-4)}-${key}`,
      requestHash: '',
    };
  }

  asking(who: Who): Asking {
    const person = this.people[who];
    const isInside = who === 'member' || who === 'worker';
    return { person, ...(isInside && { organization: this.place.organization }) };
  }

  post(who: Who, below: string, body: object, key: string): Promise<unknown> {
    const told = this.repeat(who, key).key;
    return this.desk.post(this.asking(who), `${this.path}/${below}`, body, told);
  }

  will(deeds: readonly Deed[]): void {
    this.#deeds = [...this.#deeds, ...deeds].sort((a, b) => a.at.localeCompare(b.at));
  }

  /** Does all that is to be done before `moment`, and is there then. */
  async until(moment: Instant): Promise<void> {
    for (;;) {
      const [next] = this.#deeds;
      if (!next || next.at > moment) break;
      this.#deeds = this.#deeds.slice(1);
      this.course.clock.to(next.at);
      await next.run(this);
    }
    this.course.clock.to(moment);
  }

  /** Comes to the morning of the next working day, or of the one after so many. */
  morning(days = 1): Promise<void> {
    return this.until(this.course.clock.morning(days));
  }

  purchase(): Promise<Purchase> {
    return purchaseOf(this.course);
  }

  async project(): Promise<Project> {
    const found = (await this.purchase()).projects[this.place.organization];
    if (!found) throw new Error('nobody works here');
    return found;
  }

  command(who: Who, asked: Command): Promise<void> {
    return command(this.course, this.actor(who), asked);
  }

  /** A picture that the organization handed in and that was found clean. */
  async file(name: string, purpose: StoredDocument['purpose']): Promise<DocumentId> {
    const { deps, clock } = this.course;
    const { tenant, purchase, organization } = this.place;
    const by = this.people.member;
    const id = documentIdFor(purchase, { principal: organization, key: name });
    if (await readDocument(deps.table, tenant, purchase, id)) return id;
    const { content, sha256 } = picture(`${purchase}${name}`);
    const now = clock.now();
    const document: StoredDocument = {
      id,
      tenant,
      purchase,
      name: `${name}.png`,
      size: content.length,
      sha256,
      purpose,
      audience: 'office',
      organization,
      by,
      at: now,
      state: 'clean',
      mediaType: 'image/png',
      judgedAt: now,
    };
    await deps.blobs.keep(blobPaths.clean(document), content, 'image/png');
    await record(
      deps.table,
      documentRecord(deps.table, document, {
        actor: { kind: 'organization', personId: by, organizationId: organization },
        command: 'takeFile',
        now,
        worldNow: now,
      }),
    );
    return id;
  }
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** An id as a phone makes it, the same for the same name. */
export function fieldId(...name: readonly (string | number)[]): string {
  const digest = createHash('sha256').update(name.join('|')).digest();
  const letters = [...digest.subarray(0, 23)].map((byte) => alphabet.charAt(byte % 32));
  return `01k${letters.join('')}`;
}
