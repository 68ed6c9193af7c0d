import { describe, expect, test } from 'vitest';
import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import { viewFor } from '../../shared/domain/purchase/views.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { type AppPosition, published, publishedIn } from '../support/a-published-purchase.ts';
import { anApplication } from '../support/a-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { everyReader, readers } from '../support/every-reader.ts';
import { as, asPerson, organizations, people } from '../support/people.ts';
import { playTo } from '../support/play-to.ts';
import { applicants, bystander, officials, type Principal } from '../support/principals.ts';

/* An application is read by itself, by exactly those who see it in the purchase. */

const app = anApp();
const ask = everyReader(app);

const actorOf = ({ organization, person }: Principal) =>
  organization
    ? as.organization(organization as (typeof organizations)[0]['id'])
    : asPerson(person ?? people.author);

/** What the reader's view of the stored purchase holds of it; nothing for those who see no purchase of this tenant. */
const heldIn = ({ purchase }: AppPosition, reader: Principal) =>
  reader.tenant === 'wuxing' ? undefined : viewFor(purchase, actorOf(reader));

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

/** What a reader is answered for two applications, and what is in their view of the purchase. */
const answers = (position: AppPosition, reader: Principal) =>
  Promise.all(
    organizations.slice(0, 2).map(async ({ id }) => {
      const held = heldIn(position, reader)?.applications[id];
      const { status, json } = await ask(reader, `${position.path}/applications/${id}`);
      return {
        reader: reader.name,
        answered: status === 200 ? hashOf(json) : status,
        held: held ? hashOf(plain(held)) : 404,
      };
    }),
  );

const telling: readonly State[] = [
  'biddingOpen',
  'sealed',
  'eligibilityCheck',
  'conflictDeclaration',
  'scoring',
  'awardApproval',
  'suspended',
  'disclosed',
];

describe('the whole application', () => {
  test.each(telling)(
    '%s: is read by those whose view of the purchase holds it, as it is there',
    async (state) => {
      const position = await publishedIn(app, state);
      const differing = (await Promise.all(readers.map((reader) => answers(position, reader))))
        .flat()
        .filter(({ answered, held }) => answered !== held);
      expect(differing).toEqual([]);
    },
  );

  test('is for everybody else as absent as one that is not there', async () => {
    const { path } = await publishedIn(app, 'eligibilityCheck');
    const [reader = bystander] = applicants;
    const absent = `${path}/applications/${bystander.organization}`;
    const foreign = `${path}/applications/${organizations[1].id}`;
    const answers = [await ask(reader, absent), await ask(reader, foreign)].map(
      ({ status, problem: { traceId: _own, ...problem } }) => ({ status, problem }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ status: 404, problem: { code: 'not-found' } });
  });

  test('the minutes of the opening are read by the office whole, by an applicant as far as they are about it', async () => {
    const position = await publishedIn(app, 'eligibilityCheck');
    for (const reader of readers) {
      const minutes = heldIn(position, reader)?.openingMinutes;
      const { status, json } = await ask(reader, `${position.path}/opening-minutes`);
      expect(`${reader.name} ${status}`).toBe(`${reader.name} ${minutes ? 200 : 404}`);
      if (minutes) expect(json).toMatchObject(plain(minutes));
    }
    const [own = bystander] = applicants;
    const { json } = await ask(own, `${position.path}/opening-minutes`);
    expect((json as { opened: unknown[] }).opened).toHaveLength(1);
  });
});

/** A text as long as the form takes, in a script of three bytes a letter. */
const long = (length: number) => '字'.repeat(length);

test('a purchase weighs nothing to speak of more for each application it has', async () => {
  const [first] = organizations;
  const heavy = (n: number) => {
    const { body, ...rest } = anApplication(first);
    const id = `g${String(n).padStart(25, '0')}` as (typeof organizations)[0]['id'];
    return {
      ...rest,
      organization: { ...rest.organization, id },
      body: { ...body, approach: long(5000), summary: long(3000), team: long(2000) },
    };
  };
  const weightWith = async (count: number) => {
    const { purchase, now } = playTo('eligibilityCheck', { id: aPurchaseId() });
    const many = Array.from({ length: count }, (_, n) => heavy(n));
    const applications = Object.fromEntries(many.map((one) => [one.organization.id, one]));
    const { path } = await published(app, { purchase: { ...purchase, applications }, now });
    const [official = bystander] = officials;
    const { text } = await ask(official, path);
    return Buffer.byteLength(text);
  };
  const each = ((await weightWith(80)) - (await weightWith(10))) / 70;
  expect(each).toBeGreaterThan(200);
  expect(each).toBeLessThan(1500);
  process.stderr.write(`a purchase grows by ${Math.round(each)} bytes per application of 30 KB\n`);
}, 60_000);
