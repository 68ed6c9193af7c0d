import type { MemberView } from '../../../shared/contracts/members.ts';
import type { Post } from '../../../shared/domain/policy/posts.ts';
import type { Change } from '../../api/people.ts';
import { type Check, type Faults, faultsOf, text } from '../../form/checks.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';

export const freshPost = (today: string): FormValues => ({
  post: '',
  scope: '',
  unit: '',
  from: today,
  until: '',
});

export const valuesOf = (member: MemberView | undefined, today: string): FormValues => ({
  name: member?.name ?? '',
  email: '',
  employer: member?.employer?.name ?? '',
  creditCode: member?.employer?.creditCode ?? '',
  reason: '',
  posts: member
    ? member.appointments.map(({ post, scope = [], unit = '', from, until = '' }) => ({
        post,
        scope: scope.join(','),
        unit,
        from,
        until,
      }))
    : [freshPost(today)],
});

const required: Check = (value) => (value === '' ? t('fault.required') : undefined);
const address: Check = (value) =>
  /^\S+@\S+\.\S{2,}$/.test(value.trim()) ? undefined : t('member.emailFault');
const credit: Check = (value) =>
  value.trim() === '' || /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(value.trim())
    ? undefined
    : t('member.creditFault');
const choose: Check = (value) => (value === '' ? t('fault.choose') : undefined);

export function memberFaults(values: FormValues, isNew: boolean): Faults {
  const faults: Record<string, string> = {
    ...faultsOf(values, {
      name: text(60),
      ...(isNew && { email: address }),
      creditCode: credit,
      reason: text(300, 2),
      'posts.*.post': choose,
      'posts.*.from': required,
    }),
  };
  rowsAt(values, 'posts').forEach((_, i) => {
    const until = textAt(values, `posts.${i}.until`);
    if (until && until < textAt(values, `posts.${i}.from`))
      faults[`posts.${i}.until`] = t('member.untilFault');
  });
  const outside = rowsAt(values, 'posts').some((_, i) =>
    ['expert', 'evaluator', 'organizer'].includes(textAt(values, `posts.${i}.post`)),
  );
  if (outside && textAt(values, 'employer').trim() === '') faults['employer'] = t('fault.required');
  return faults;
}

/** What the form says, as the API takes it. */
export function changeOf(values: FormValues): Change {
  const employer = textAt(values, 'employer').trim();
  const creditCode = textAt(values, 'creditCode').trim();
  return {
    name: textAt(values, 'name').trim(),
    reason: textAt(values, 'reason').trim(),
    ...(employer && { employer: { name: employer, ...(creditCode && { creditCode }) } }),
    appointments: rowsAt(values, 'posts').map((_, i) => {
      const at = (name: string) => textAt(values, `posts.${i}.${name}`).trim();
      return {
        post: at('post') as Post,
        from: at('from'),
        ...(at('scope') && { scope: at('scope').split(',') }),
        ...(at('unit') && { unit: at('unit') }),
        ...(at('until') && { until: at('until') }),
      };
    }),
  };
}
