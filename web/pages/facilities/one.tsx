import { useMemo } from 'preact/hooks';
import { getFacility } from '../../api/facilities.ts';
import { Facts } from '../../form/facts.tsx';
import { hereWith, stayHere } from '../../here.ts';
import { count, named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { regionNames } from '../../parts/regions.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { kindName, type Shown } from './shown.ts';
import { Week } from './week.tsx';

const Agreements = lazily(async () => (await import('./agreements.tsx')).Agreements);
const Incidents = lazily(async () => (await import('./incidents.tsx')).Incidents);

function About({ view }: Shown) {
  const { facility, unitName, rules } = view;
  return (
    <section class="card">
      <h2 lang="zh-CN">{facility.name}</h2>
      <Facts
        isTwo
        facts={[
          [t('fc.kind'), kindName(rules, facility.kind)],
          [t('fc.community'), <span lang="zh-CN">{regionNames([facility.community])}</span>],
          [t('fc.address'), <span lang="zh-CN">{facility.address}</span>],
          [t('fc.space'), `${count(facility.squareMetres)} m²`],
          [t('fc.ownership'), named(`fc.own.${facility.ownership}`)],
          [t('fc.unit'), <span lang="zh-CN">{unitName ?? t('fc.unit.none')}</span>],
          [
            t('fc.benefits'),
            facility.benefits.map(({ kind }) => named(`fc.benefit.${kind}`)).join('、') || '—',
          ],
        ]}
      />
    </section>
  );
}

/** One facility: who comes this week, what was agreed, what went wrong. */
export function One({
  tenant,
  facility,
  week,
}: {
  tenant: string;
  facility: string;
  week: string;
}) {
  const asked = useMemo(() => query(() => getFacility({ tenant, facility }, week)), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const shown = { tenant, view, reload: () => void asked.load() };
  return (
    <>
      <p class="actions">
        <a
          href={hereWith({ facility: '', week: '', act: '', of: '', done: '' })}
          onClick={stayHere}
        >
          {t('fc.back')}
        </a>
      </p>
      <About {...shown} />
      <Week {...shown} />
      <Agreements {...shown} />
      <Incidents {...shown} />
    </>
  );
}
