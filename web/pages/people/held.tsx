import type { MemberView } from '../../../shared/contracts/members.ts';
import { day, named, t } from '../../i18n.ts';
import { regionNames, regions } from '../../parts/regions.ts';

export type Appointment = MemberView['appointments'][number];

const always = '2000-01-01';
/** Days are kept as `YYYY-MM-DD` in China. */
const dayOf = (text: string) => day(`${text}T04:00:00.000Z`);

export function periodOf({ from, until }: Appointment): string {
  if (until) return t('people.fromUntil', { from: dayOf(from), until: dayOf(until) });
  return from === always ? t('people.sinceAlways') : t('people.from', { day: dayOf(from) });
}

export function scopeOf({ scope }: Appointment): string {
  if (!scope) return t('people.whole');
  regions();
  return regionNames(scope);
}

/** One post with where and how long, line under line. */
export function Held({ one, today }: { one: Appointment; today: string }) {
  const isEnded = one.until !== undefined && one.until < today;
  const isAhead = one.from > today;
  return (
    <div class="held">
      <strong class={isEnded ? 'faint' : undefined}>{named(`post.${one.post}`)}</strong>{' '}
      {isEnded && <span class="tag">{t('people.ended')}</span>}
      {isAhead && <span class="tag">{t('people.ahead')}</span>}
      <span class="block small quiet">
        {[one.unit, scopeOf(one), periodOf(one)].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}
