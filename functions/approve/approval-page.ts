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
import { type ApprovalLetter, approvalLetter, type Identity } from '../letters/approval/letter.ts';
import { tenantNow } from '../tenants.ts';
import type { Matter } from './matter.ts';

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

const hereOf = (c: Context<Env>) => `/a/${c.req.param('token')}`;

const frame = (c: Context<Env>, { config }: Matter) => ({
  ...frameOf(c, hereOf(c)),
  tenantName: ownerIn(c, config),
});

/** The letter as it stands for whoever opened the link. Showing it decides nothing. */
export async function showApproval(
  c: Context<Env>,
  matter: Matter,
  shown: Shown,
  status: 200 | 422 = 200,
) {
  const { personId, deps, facts, step, config, standing, work } = matter;
  const common = { ...frame(c, matter), approval: facts, step };
  if (standing === 'decided') return answerLetter(c, decidedLetter(common));
  if (standing !== 'open')
    return answerLetter(c, notYoursLetter({ ...common, why: standing, ...(work && { work }) }));
  const { due, ...asked } = await matter.asked();
  const person = await readPerson(deps.table, personId);
  if (!person) throw new DomainError({ code: 'not-found' });
  const now = await tenantNow(deps, config);
  const here = hereOf(c);
  const letter = approvalLetter({
    ...common,
    ...asked,
    documents: `${here}/documents`,
    actions: { code: `${here}/code`, decide: `${here}/decision` },
    maskedEmail: masked(person.email),
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
  matter: Matter,
  typed: { documentsHash: string; opinion: string },
) =>
  answerLetter(
    c,
    documentsChangedLetter({
      ...frame(c, matter),
      approval: matter.facts,
      step: matter.step,
      shownHash: typed.documentsHash,
      typedOpinion: typed.opinion,
    }),
    409,
  );
