import { describe, expect, test } from 'vitest';
import { as, organizations } from '../../../../test/support/people.ts';
import { outcome, play, playTo } from '../../../../test/support/play-to.ts';
import { hour, type Move } from '../../../../test/support/straight-line.ts';
import type { OrganizationId } from '../../ids.ts';
import { plusMillis } from '../../time.ts';
import { viewFor } from '../views.ts';

const [first, second, third] = organizations;
const byTest = { source: '为测试设定', certainty: 'tenant' } as const;

describe('final offers', () => {
  const asked = playTo('finalOffers');
  const due = asked.purchase.deadlines['finalOffers']?.at;
  const offer = (id: OrganizationId): Move => ({
    actor: as.organization(id),
    command: { type: 'submitFinalOffer', envelope: 'hpke1.a.b', receipt: 'a'.repeat(64) },
  });
  const open = (fens: Partial<Record<string, number>>): Move => ({
    actor: as.system,
    command: {
      type: 'openFinalOffers',
      offers: organizations.flatMap(({ id }) => {
        const requestedFen = fens[id];
        return requestedFen ? [{ organizationId: id, requestedFen }] : [];
      }),
    },
    at: due,
  });

  test('are nobody’s to see before the time is over, and the envelope never is', () => {
    const sent = play(asked, offer(first.id));
    for (const actor of [as.handler, as.officeHead, as.auditor, as.organization(second.id)]) {
      const text = JSON.stringify(viewFor(sent.purchase, actor)?.applications ?? {});
      expect(text).not.toMatch(/hpke1|finalOffer/);
    }
    const own = viewFor(sent.purchase, as.organization(first.id))?.applications[first.id];
    expect(own?.finalOffer).toMatchObject({ receipt: 'a'.repeat(64) });
    expect(own?.finalOffer).not.toHaveProperty('envelope');
  });

  test('are opened together; whoever sent none stands by the first price', () => {
    expect(outcome(asked, { ...open({}), at: plusMillis(asked.now, hour) })).toBe('offers-running');
    const sent = play(asked, offer(first.id));
    const { purchase } = play(sent, open({ [first.id]: 80_000_00, [second.id]: 1_00 }));
    expect(purchase.state).toBe('scoring');
    expect(purchase.applications[first.id]).toMatchObject({
      body: { requestedFen: 80_000_00 },
      finalOffer: { formerFen: 100_000_00 },
    });
    // The second sent no offer: what an envelope of nobody says is not its price.
    expect(purchase.applications[second.id]?.body.requestedFen).toBe(100_000_00);
    expect(outcome({ purchase, now: asked.now }, offer(first.id))).toBe('illegal-move');
  });

  test('that a broken run has opened stay as they were opened', () => {
    const sent = play(play(asked, offer(first.id)), offer(second.id));
    const some = play(sent, {
      actor: as.system,
      command: {
        type: 'openFinalOffers',
        offers: [{ organizationId: first.id, requestedFen: 80_000_00 }],
        hasMore: true,
      },
      at: due,
    });
    expect([some.purchase.state, some.purchase.offersOpenedAt]).toEqual(['finalOffers', undefined]);
    const { purchase } = play(some, open({ [first.id]: 1_00, [second.id]: 70_000_00 }));
    expect(purchase.state).toBe('scoring');
    expect(purchase.applications[first.id]).toMatchObject({
      body: { requestedFen: 80_000_00 },
      finalOffer: { formerFen: 100_000_00 },
    });
    expect(purchase.applications[second.id]?.body.requestedFen).toBe(70_000_00);
  });

  test('after the time are refused, to the millisecond', () => {
    const last = due ? plusMillis(due, -1) : asked.now;
    expect(outcome(asked, { ...offer(first.id), at: last })).toBe('finalOffers');
    expect(outcome(asked, { ...offer(first.id), at: due })).toBe('offers-closed');
  });

  test('all over the ceiling make the call void (Government Procurement Law, art. 36)', () => {
    const sent = organizations
      .slice(0, 3)
      .reduce((position, { id }) => play(position, offer(id)), asked);
    const over = Object.fromEntries(organizations.map(({ id }) => [id, 150_000_01]));
    const { purchase } = play(sent, open(over));
    expect([purchase.state, purchase.reason]).toEqual(['failedCall', 'allOverBudget']);
  });

  test('whoever leaves the talks is out; too few left end the call', () => {
    const leave = (id: OrganizationId): Move => ({
      actor: as.organization(id),
      command: { type: 'leaveTalks', reason: '成本无法再降' },
    });
    const rules = { ...asked.purchase.rules, minimumApplications: { value: 3, ...byTest } };
    const strict = { ...asked, purchase: { ...asked.purchase, rules } };
    const left = play(strict, leave(third.id));
    expect(outcome(left, offer(third.id))).toBe('application-unknown');
    expect(play(left, open({})).purchase.reason).toBe('tooFewOffers');
  });
});
