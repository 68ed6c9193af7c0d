import { describe, expect, test } from 'vitest';
import { anApplication } from '../../../test/support/a-purchase.ts';
import { as, organizations, people } from '../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../test/support/play-to.ts';
import { approval } from '../../../test/support/straight-line.ts';
import type { Actor } from '../actor.ts';
import { approverPosts, posts } from './posts.ts';
import { clashesIn, incompatibilities } from './separation.ts';
import type { Employers } from './ties.ts';

const [first, second] = organizations;
const pays = (person: string, organization: { creditCode: string; name: string }): Employers =>
  ({ [person]: { name: organization.name, creditCode: organization.creditCode } }) as Employers;

describe('[3-42] the table of posts one person does not hold together', () => {
  test('names each pair once, with its source, and never a post with itself', () => {
    const pairs = incompatibilities.flatMap(({ one, other }) =>
      one.flatMap((a) => other.map((b) => [a, b].sort().join('+'))),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { one, other, source } of incompatibilities) {
      expect(one.filter((post) => other.includes(post))).toEqual([]);
      expect(source.length).toBeGreaterThan(8);
    }
  });

  test('forbids asking for money and paying it, working and auditing, organizing and judging', () => {
    expect(clashesIn(['handler', 'financeOfficer'])[0]?.verdict).toBe('forbidden');
    expect(clashesIn(['handler', 'auditor'])[0]?.verdict).toBe('forbidden');
    for (const post of approverPosts)
      expect(clashesIn(['organizer', post])[0]?.verdict).toBe('forbidden');
    for (const post of posts) expect(clashesIn([post])).toEqual([]);
  });

  test('a tenant can make a warning a prohibition, never a prohibition a warning', () => {
    const held = ['officeHead', 'auditor'] as const;
    expect(clashesIn(held)[0]?.verdict).toBe('warning');
    expect(clashesIn(held, ['decision-and-audit'])[0]?.verdict).toBe('forbidden');
    expect(clashesIn(['handler', 'auditor'], [])[0]?.verdict).toBe('forbidden');
  });
});

describe('[3-18] whoever is tied to an applicant', () => {
  const forming = playTo('panelForming');
  const draw = { actor: as.handler, command: { type: 'drawPanel' } } as const;
  const seated = ({ purchase }: Position) => purchase.panel?.seats.map((one) => one.personId) ?? [];
  const [expert] = people.experts;
  if (!expert) throw new TypeError('there are experts');

  test('is not drawn: by their employer, or because they belonged to it when it applied', () => {
    expect(seated(play(forming, draw))).toContain(expert);
    expect(seated(play(forming, draw, { employers: pays(expert, first) }))).not.toContain(expert);
    expect(seated(play(forming, draw, { employers: pays(expert, organizations[3]) }))).toContain(
      expert,
    );
    const sent = [first, second].map((one) => anApplication(one, { relatedMembers: [expert] }));
    expect(seated(play(playTo('panelForming', { sent }), draw))).not.toContain(expert);
  });

  test('cannot say they are free of conflicts, nor score, once they have joined it', () => {
    const drawn = play(forming, draw);
    const now = { ...as.expert(expert), belongsTo: [first.id] };
    const declare = (conflict: 'none' | 'conflict') =>
      ({ actor: now, command: { type: 'declareConflict', conflict, note: '' } }) as const;
    expect(outcome(drawn, declare('none'))).toBe('must-recuse');
    expect(outcome(drawn, declare('conflict'))).toBe('panelForming');
  });

  test('neither judges eligibility nor evaluates; whoever has no ties does', () => {
    const check = playTo('eligibilityCheck');
    const judge = (actor: Actor) =>
      ({
        actor,
        command: {
          type: 'judgeEligibility',
          organizationId: second.id,
          verdict: 'eligible',
          reason: '',
          missingDocuments: [] as string[],
        },
      }) as const;
    const tied = { ...as.secondHandler, belongsTo: [first.id] };
    expect(outcome(check, judge(tied))).toBe('must-recuse');
    // The requirement's author may judge eligibility: MoF 2021 no. 22 keeps them from reviewing the requirement.
    expect(outcome(check, judge(as.handler))).toBe('eligibilityCheck');
    expect(outcome(check, judge(as.handler), { employers: pays(people.author, first) })).toBe(
      'must-recuse',
    );
  });
});

describe('within one purchase', () => {
  test('those who wrote the requirement are not on the panel', () => {
    const [expert] = people.experts;
    if (!expert) throw new TypeError('there are experts');
    const forming = playTo('panelForming');
    const wrote = { ...forming, purchase: { ...forming.purchase, revisers: [expert] } };
    const draw = { actor: as.handler, command: { type: 'drawPanel' } } as const;
    const seats = play(wrote, draw).purchase.panel?.seats ?? [];
    expect(seats.map(({ personId }) => personId)).not.toContain(expert);
  });

  test('[3-12] who asked for a payment or approved it does not record it', () => {
    const request = {
      actor: as.handler,
      command: { type: 'requestPayment', organizationId: first.id, number: 1 },
    } as const;
    let here = play(playTo('midTermEvaluation'), request);
    here = play(here, approval(here.purchase));
    here = play(here, approval(here.purchase));
    const record = (actor: Actor) =>
      ({
        actor,
        command: { type: 'recordPayment', organizationId: first.id, number: 1, voucher: 'V-1' },
      }) as const;
    const also = (personId: typeof people.author): Actor => ({
      kind: 'official',
      personId,
      posts: ['financeOfficer'],
    });
    expect(outcome(here, record(also(people.author)))).toBe('payer-took-part');
    expect(outcome(here, record(also(people.officeHead)))).toBe('payer-took-part');
    expect(outcome(here, record(as.financeOfficer))).toBe('midTermEvaluation');
  });
});
