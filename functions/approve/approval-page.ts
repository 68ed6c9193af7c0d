import type { Context } from 'hono';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { dayOf, plusDays } from '../../shared/domain/time.ts';
import { isWorkingDay, type WorkingCalendar } from '../../shared/domain/working-days.ts';
import { readPerson } from '../../shared/store/people.ts';
import type { Env } from '../http/environment.ts';
import { answerLetter, frameOf, ownerIn } from '../http/letter-answer.ts';
import {
  decidedLetter,
  documentsChangedLetter,
  notYoursLetter,
} from '../letters/approval/closed.ts';
import { factsOf } from '../letters/approval/facts.ts';
import { type ApprovalLetter, approvalLetter, type Identity } from '../letters/approval/letter.ts';
import { summaryOf } from '../letters/approval/summary.ts';
import { tenantNow } from '../tenants.ts';
import { namesFor, type OpenedLink } from './opened-link.ts';

/** What the reader did last, to be shown again with what was wrong. */
export type Shown = Pick<ApprovalLetter, 'faults' | 'typed' | 'isCodeSent'> & {
  identity: Identity;
};

/** `z***@wuxing.example`: enough to know one's own address by. */
const masked = (email: string) => email.replace(/^(.)[^@]*/, '$1***');

function workingDaysBetween(from: Instant, to: Instant, calendar: WorkingCalendar): number {
  let days = 0;
  for (let day = plusDays(dayOf(from), 1); day < dayOf(to); day = plusDays(day, 1))
    if (isWorkingDay(day, calendar)) days += 1;
  return days;
}

const facts = ({ loaded, approval, config }: OpenedLink) =>
  factsOf(
    approval,
    loaded.purchase.plan,
    (id) => config.members.find((m) => m.personId === id)?.name ?? '',
  );

/** Whose seat a delegate decides on, and until when they may. */
const behalfOf = ({ seat, delegation, config }: OpenedLink) =>
  delegation && {
    onBehalfOf: {
      name: config.members.find((m) => m.personId === seat.personId)?.name ?? '',
      until: delegation.endsAt,
    },
  };

const hereOf = (c: Context<Env>) => `/a/${c.req.param('token')}`;

const frame = (c: Context<Env>, { config }: OpenedLink) => ({
  ...frameOf(c, hereOf(c)),
  tenantName: ownerIn(c, config),
});

/** The letter as it stands for whoever opened the link. Showing it decides nothing. */
export async function showApproval(
  c: Context<Env>,
  opened: OpenedLink,
  shown: Shown,
  status: 200 | 422 = 200,
) {
  const { link, deps, loaded, approval, config, standing } = opened;
  const common = { ...frame(c, opened), approval: facts(opened), step: link.step };
  if (standing === 'decided') return answerLetter(c, decidedLetter(common));
  if (standing !== 'open') return answerLetter(c, notYoursLetter({ ...common, why: standing }));
  const summary = summaryOf(loaded.purchase, approval, await namesFor(opened));
  const person = await readPerson(deps.table, link.personId);
  if (!summary || !person) throw new DomainError({ code: 'not-found' });
  const due = loaded.purchase.deadlines[`${approval.id}.${link.step}`]?.at;
  const now = await tenantNow(deps, config);
  const here = hereOf(c);
  const letter = approvalLetter({
    ...common,
    summary,
    documents: `${here}/documents`,
    actions: { code: `${here}/code`, decide: `${here}/decision` },
    maskedEmail: masked(person.email),
    ...behalfOf(opened),
    ...(due && {
      due,
      isOverdue: due <= now,
      workingDaysLeft: workingDaysBetween(now, due, config.calendar),
    }),
    ...shown,
  });
  return answerLetter(c, letter, status);
}

/** What was shown is not what stands there now: nothing was recorded. */
export const showChanged = (
  c: Context<Env>,
  opened: OpenedLink,
  typed: { documentsHash: string; opinion: string },
) =>
  answerLetter(
    c,
    documentsChangedLetter({
      ...frame(c, opened),
      approval: facts(opened),
      step: opened.link.step,
      shownHash: typed.documentsHash,
      typedOpinion: typed.opinion,
    }),
    409,
  );
