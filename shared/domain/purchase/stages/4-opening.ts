import { minimumFor } from '../../policy/minimum-applications.ts';
import { ok, refuse } from '../../result.ts';
import type { Instant } from '../../time.ts';
import type { Application } from '../application.ts';
import type { StageRules } from '../decision.ts';
import { entryBars } from '../entry-bars.ts';
import type { DomainEvent } from '../events.ts';
import { minuteOf, type OpeningMinutes, type Unopened } from '../opening-minutes.ts';
import type { Plan } from '../plan.ts';
import type { Purchase } from '../purchase.ts';
import { after } from './deadlines.ts';

/** The documents of the call that `application` does not have. */
export const missingDocuments = (plan: Plan, application: Pick<Application, 'body'>): string[] =>
  plan.requiredDocuments.filter((name) => !application.body.documents.includes(name));

/** What the system writes down as it opens: who confirmed, what was found, and what would not open. */
function minutes(
  { openingConfirmedBy, openingConfirmedAt = [] }: Purchase,
  opened: readonly Application[],
  unopened: readonly Unopened[],
  at: Instant,
): OpeningMinutes {
  const confirmed = openingConfirmedBy.map((by, place) => {
    const when = openingConfirmedAt[place];
    return { by, ...(when && { at: when }) };
  });
  return { at, confirmed, opened: opened.map(minuteOf), unopened: [...unopened] };
}

const toRegistrar: DomainEvent = {
  type: 'mail',
  template: 'registrationToConfirm',
  to: { post: 'registrar' },
};

/** Opening: two officials confirm, then the opener, and nothing else, can undo the seals. */
export const opening: StageRules<'confirmOpening' | 'openApplications'> = {
  confirmOpening: (purchase, _command, { actor, now }) => {
    if (actor.kind !== 'official') return refuse({ code: 'not-permitted' });
    if (purchase.openingConfirmedBy.includes(actor.personId))
      return refuse({ code: 'same-official' });
    if (purchase.openingConfirmedBy.length >= 2) return refuse({ code: 'already-decided' });
    return ok({
      state: 'sealed',
      changes: {
        openingConfirmedBy: [...purchase.openingConfirmedBy, actor.personId],
        openingConfirmedAt: [...(purchase.openingConfirmedAt ?? []), now],
      },
    });
  },
  openApplications: (purchase, { applications, unconfirmed = [], unopened = [] }, context) => {
    if (purchase.openingConfirmedBy.length < 2) return refuse({ code: 'opening-not-confirmed' });
    const registrars = context.holders.registrar ?? [];
    const bars = entryBars(applications);
    const opened = applications.map((application) => {
      const barred = bars.get(application.organization.id) ?? [];
      return {
        ...application,
        missingDocuments: missingDocuments(purchase.plan, application),
        ...(barred.length > 0 && { bars: barred }),
        ...(registrars.length > 0 && { registration: { askedAt: context.now } }),
      };
    });
    const isEnough = opened.length >= minimumFor(purchase);
    return ok({
      state: isEnough ? 'eligibilityCheck' : 'failedCall',
      changes: {
        openedAt: context.now,
        ...(unconfirmed.length > 0 && { unconfirmed }),
        openingMinutes: minutes(purchase, opened, unopened, context.now),
        applications: Object.fromEntries(opened.map((a) => [a.organization.id, a])),
        deadlines: isEnough ? { eligibility: after(purchase, 'step', context) } : {},
      },
      events: [
        ...unconfirmed.map(
          (organizationId): DomainEvent => ({
            type: 'mail',
            template: 'applicationUnconfirmed',
            to: { organizationId },
          }),
        ),
        { type: 'pagePublished' },
        ...(isEnough && registrars.length > 0 ? [toRegistrar] : []),
        ...unopened.map(({ organizationId }) => ({
          type: 'mail' as const,
          template: 'applicationUnopened' as const,
          to: { organizationId },
        })),
      ],
    });
  },
};
