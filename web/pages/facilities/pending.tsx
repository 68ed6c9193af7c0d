import { useMemo } from 'preact/hooks';
import type { FacilityAgreementsView } from '../../../shared/contracts/facility-sharing.ts';
import { getAgreements } from '../../api/facilities.ts';
import { hereWith, stayHere } from '../../here.ts';
import { count, instant, t } from '../../i18n.ts';
import { regionNames } from '../../parts/regions.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';

type Pending = FacilityAgreementsView['pending'][number];
type Placed = Pick<Pending, 'facility' | 'name' | 'unitName' | 'community'>;

function Place({ one, act, of }: { one: Placed; act?: string; of?: string }) {
  const wanted = { facility: one.facility, tab: '', act: act ?? '', of: of ?? '', done: '' };
  return (
    <div>
      <a href={hereWith(wanted)} lang="zh-CN" onClick={stayHere}>
        {one.name}
      </a>
      <span class="block small quiet" lang="zh-CN">
        {[one.unitName, regionNames([one.community])].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}

const looks = {
  waiting: 'tag current',
  signed: 'tag done',
  declined: 'tag stopped',
  over: 'tag warn',
};

/** What stands in the way of one agreement: whose turn it is. */
function Turn({ one }: { one: Pending }) {
  const { letter, lacks, until, by = '', note } = one;
  if (!lacks.includes('unit')) return <span class="tag current">{t('fc.a.community')}</span>;
  if (!letter) return <span class="tag">{t('fc.a.notAsked')}</span>;
  const at = until ? instant(until) : '';
  return (
    <div>
      <span class={looks[letter]}>{t(`fc.a.${letter}`, { name: by, at })}</span>
      {note && (
        <span class="block small" lang="zh-CN">
          {note}
        </span>
      )}
    </div>
  );
}

/** Those that ask for somebody at once come first: signed by the unit, refused, run out. */
const order = ['signed', 'declined', 'over', undefined, 'waiting'];

/** Agreements somebody has something to do about: to be signed, and about to end. */
export function Agreed({ tenant }: { tenant: string }) {
  const asked = useMemo(() => query(() => getAgreements(tenant)), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const pending = [...view.pending].sort(
    (a, b) => order.indexOf(a.letter) - order.indexOf(b.letter),
  );
  return (
    <>
      <dl class="figures">
        <div>
          <dt>{t('fc.a.both')}</dt>
          <dd>{count(view.signed)}</dd>
        </div>
        <div>
          <dt>{t('fc.a.pending')}</dt>
          <dd>{count(pending.length)}</dd>
        </div>
        <div>
          <dt>{t('fc.a.ending')}</dt>
          <dd>{count(view.ending.length)}</dd>
        </div>
      </dl>
      <section class="card">
        <h2>{t('fc.a.pending')}</h2>
        {pending.length === 0 && <p class="quiet">{t('fc.a.pending.none')}</p>}
        <ul class="people-list">
          {pending.map((one) => (
            <li key={one.opening}>
              <Place one={one} />
              <Turn one={one} />
            </li>
          ))}
        </ul>
      </section>
      <section class="card">
        <h2>{t('fc.a.ending')}</h2>
        <p class="small quiet">{t('fc.a.ending.lead')}</p>
        {view.ending.length === 0 && <p class="quiet">{t('fc.a.ending.none')}</p>}
        <ul class="people-list">
          {view.ending.map((one) => (
            <li key={one.facility}>
              <Place one={one} act="renew" of={one.opening} />
              <span class={one.isNoticed ? 'tag stopped' : 'tag warn'}>
                {t(one.isNoticed ? 'fc.a.noticed' : 'fc.a.days', { on: one.on, n: one.days })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
