import type { OrganizationId, PersonId } from '../ids.ts';
import type { Post } from '../policy/posts.ts';
import type { Instant } from '../time.ts';
import type { Stage } from './lifecycle.ts';

/** Whom a mail is for; addresses are looked up when it is sent. */
export type Recipient =
  | { personId: PersonId }
  | { organizationId: OrganizationId }
  | { post: Post };

export const mailTemplates = [
  'approvalRequested',
  'approvalReturned',
  'invited',
  'questionAsked',
  'questionAnswered',
  'questionLapsed',
  'applicationUnconfirmed',
  'openingDue',
  'applicationUnopened',
  'correctionRequested',
  'declareConflict',
  'finalOfferAsked',
  'priceExplanationAsked',
  'priceJudgementDue',
  'scoringOpen',
  'roadShowSlot',
  'reportToSign',
  'reportReceived',
  'awardDeemed',
  'awardWon',
  'awardLost',
  'objectionRaised',
  'objectionReceived',
  'objectionAnswered',
  'objectionWithdrawn',
  'objectionLate',
  'complaintFiled',
  'complaintJudged',
  'complaintToAnswer',
  'complaintStated',
  'complaintPaused',
  'complaintGoesOn',
  'suspensionOver',
  'complaintDecided',
  'contractReady',
  'contractToCountersign',
  'reportReturned',
  'evaluationDue',
  'paymentMade',
  'paymentWithheld',
  'paymentOrderedBack',
  'stepOverdue',
  'purchaseStopped',
  'consequenceDecided',
  'callFailed',
  'eligibilityRefused',
  'recusalRequested',
  'recusalHeard',
  'recusalDecided',
  'registrationToConfirm',
] as const;
export type MailTemplate = (typeof mailTemplates)[number];

/**
 * What a command leaves behind for others, written to the outbox in the same transaction. Handlers are
 * idempotent by (purchase, version, place in the list).
 */
export type DomainEvent =
  | { type: 'stageEntered'; stage: Stage }
  | {
      type: 'mail';
      template: MailTemplate;
      to: Recipient;
      approval?: {
        id: string;
        step: number;
        documentsHash: string;
        /** Whose seat it is, when the reader may decide in their place. */
        onBehalfOf?: PersonId;
      };
      due?: Instant;
      note?: string;
    }
  | { type: 'pagePublished' };
