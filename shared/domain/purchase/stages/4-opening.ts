import { ok, refuse } from '../../result.ts';
import type { Application } from '../application.ts';
import type { StageRules } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import type { Plan } from '../plan.ts';
import { after } from './deadlines.ts';

/** The documents of the call that `application` does not have. */
export const missingDocuments = (plan: Plan, application: Pick<Application, 'body'>): string[] =>
  plan.requiredDocuments.filter((name) => !application.body.documents.includes(name));

/** Opening: two officials confirm, then the opener, and nothing else, can undo the seals. */
export const opening: StageRules<'confirmOpening' | 'openApplications'> = {
  confirmOpening: (purchase, _command, { actor }) => {
    if (actor.kind !== 'official') return refuse({ code: 'not-permitted' });
    if (purchase.openingConfirmedBy.includes(actor.personId))
      return refuse({ code: 'same-official' });
    if (purchase.openingConfirmedBy.length >= 2) return refuse({ code: 'already-decided' });
    return ok({
      state: 'sealed',
      changes: { openingConfirmedBy: [...purchase.openingConfirmedBy, actor.personId] },
    });
  },
  openApplications: (purchase, { applications, unconfirmed = [] }, context) => {
    if (purchase.openingConfirmedBy.length < 2) return refuse({ code: 'opening-not-confirmed' });
    const opened = applications.map((application) => ({
      ...application,
      missingDocuments: missingDocuments(purchase.plan, application),
    }));
    const isEnough = opened.length >= purchase.rules.minimumApplications.value;
    return ok({
      state: isEnough ? 'eligibilityCheck' : 'failedCall',
      changes: {
        openedAt: context.now,
        ...(unconfirmed.length > 0 && { unconfirmed }),
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
      ],
    });
  },
};
