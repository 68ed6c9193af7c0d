import { useMemo } from 'preact/hooks';
import type { FacilityUnitsView } from '../../../shared/contracts/facility.ts';
import { commitmentKinds, unitKinds } from '../../../shared/domain/facility/names.ts';
import { getUnits, sendFacility } from '../../api/facilities.ts';
import { chosen, text, whole } from '../../form/checks.ts';
import { count, named, t } from '../../i18n.ts';
import { regionNames } from '../../parts/regions.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { Deed, isAct, numberAt, Open, said } from './deed.tsx';
import { communityOptions } from './place-fields.ts';
import type { Of } from './shown.ts';
import { percent } from './shown.ts';

type Unit = FacilityUnitsView['items'][number];
type Props = { tenant: string; view: FacilityUnitsView; reload(): void };

const looks = { open: 'tag current', kept: 'tag done', partly: 'tag warn', broken: 'tag stopped' };

function NewUnit({ tenant, reload }: Props) {
  return (
    <Deed
      act="unit"
      title={t('fc.u.new')}
      prefix="/text"
      reload={reload}
      send={(values, wish) =>
        sendFacility(
          tenant,
          {
            type: 'keepUnit',
            text: {
              name: said(values, 'name'),
              kind: said(values, 'kind'),
              community: said(values, 'community'),
              contact: said(values, 'contact'),
              ...(said(values, 'mail') && { mail: said(values, 'mail') }),
            },
          } as Of<'keepUnit'>,
          wish,
        )
      }
      initial={{ name: '', kind: '', community: '', contact: '', mail: '' }}
      lines={[
        { path: 'name', label: t('fc.u.name'), check: text(60, 2) },
        {
          path: 'kind',
          label: t('fc.u.kind'),
          kind: 'select',
          check: chosen,
          options: [
            ['', t('fc.choose')],
            ...unitKinds.map((one) => [one, named(`fc.u.${one}`)] as const),
          ],
        },
        {
          path: 'community',
          label: t('fc.community'),
          kind: 'select',
          check: chosen,
          options: communityOptions(),
        },
        { path: 'contact', label: t('fc.u.contact'), hint: t('fc.u.contact.hint') },
        { path: 'mail', label: t('fc.u.mail'), hint: t('fc.u.mail.hint') },
      ]}
    />
  );
}

function NewPromise({ tenant, reload, unit }: Props & { unit: Unit }) {
  return (
    <Deed
      act="promise"
      title={t('fc.p.new')}
      prefix="/promise"
      reload={reload}
      send={(values, wish) =>
        sendFacility(
          tenant,
          {
            type: 'promise',
            unit: unit.id,
            promise: {
              kind: said(values, 'kind'),
              what: said(values, 'what'),
              amount: numberAt(values, 'amount'),
              measure: said(values, 'measure'),
              by: said(values, 'by'),
            },
          } as Of<'promise'>,
          wish,
        )
      }
      initial={{ kind: '', what: '', amount: '', measure: '', by: '' }}
      lines={[
        {
          path: 'kind',
          label: t('fc.p.kind'),
          kind: 'select',
          check: chosen,
          options: [
            ['', t('fc.choose')],
            ...commitmentKinds.map((one) => [one, named(`fc.p.${one}`)] as const),
          ],
        },
        { path: 'what', label: t('fc.p.what'), check: text(120, 2) },
        { path: 'amount', label: t('fc.p.amount'), kind: 'number', check: whole(1, 100_000_000) },
        { path: 'measure', label: t('fc.p.measure'), check: text(12) },
        { path: 'by', label: t('fc.p.by'), kind: 'date', check: chosen },
      ]}
    />
  );
}

type Judged = Props & { unit: Unit; commitment: Unit['commitments'][number] };

function Judge({ tenant, reload, unit, commitment }: Judged) {
  return (
    <Deed
      act="judge"
      title={t('fc.p.judge')}
      reload={reload}
      send={(values, wish) =>
        sendFacility(
          tenant,
          {
            type: 'judgePromise',
            unit: unit.id,
            commitment: commitment.id,
            outcome: said(values, 'outcome'),
            given: numberAt(values, 'given'),
            evidence: said(values, 'evidence'),
          } as Of<'judgePromise'>,
          wish,
        )
      }
      initial={{ outcome: '', given: String(commitment.amount), evidence: '' }}
      lines={[
        {
          path: 'outcome',
          label: t('fc.p.outcome'),
          kind: 'select',
          check: chosen,
          options: [
            ['', t('fc.choose')],
            ...(['kept', 'partly', 'broken'] as const).map(
              (one) => [one, named(`fc.outcome.${one}`)] as const,
            ),
          ],
        },
        { path: 'given', label: t('fc.p.given'), kind: 'number', check: whole(0, 100_000_000) },
        { path: 'evidence', label: t('fc.p.evidence'), kind: 'text', rows: 2, check: text(300, 2) },
      ]}
    />
  );
}

function Thank({ tenant, reload, unit }: Props & { unit: Unit }) {
  return (
    <Deed
      act="thank"
      title={t('fc.u.thank')}
      reload={reload}
      send={(values, wish) =>
        sendFacility(tenant, { type: 'thank', unit: unit.id, title: said(values, 'title') }, wish)
      }
      initial={{ title: '' }}
      lines={[{ path: 'title', label: t('fc.u.honour'), check: text(60, 2) }]}
    />
  );
}

function Card(props: Props & { unit: Unit }) {
  const { unit, view } = props;
  const { id, name, kind, community, contact, commitments, result, thanks } = unit;
  const acts = [
    ['promise', t('fc.p.new')],
    ['thank', t('fc.u.thank')],
  ] as const;
  return (
    <section class="card">
      <h2 lang="zh-CN">{name}</h2>
      <p class="small quiet">
        {[named(`fc.u.${kind}`), regionNames([community]), contact].filter(Boolean).join(' · ')} ·{' '}
        {t('fc.u.opens', { open: count(unit.open), all: count(unit.facilities) })}
        {result.share !== undefined && ` · ${t('fc.p.share', { share: percent(result.share) })}`}
      </p>
      <ul class="plain-list">
        {commitments.map((one) => (
          <li key={one.id}>
            <span class={looks[one.outcome]}>{named(`fc.outcome.${one.outcome}`)}</span>{' '}
            <span lang="zh-CN">
              {one.what} {count(one.amount)} {one.measure}
            </span>{' '}
            <span class="small quiet">{t('fc.p.until', { by: one.by })}</span>
            {one.outcome === 'open' && one.by < view.today && (
              <span class="tag stopped">{t('fc.p.overdue')}</span>
            )}
            {one.evidence && (
              <span class="block small quiet" lang="zh-CN">
                {one.evidence}
              </span>
            )}
            {view.mayKeep && one.outcome === 'open' && isAct('judge', one.id) && (
              <Judge {...props} commitment={one} />
            )}
            {view.mayKeep && one.outcome === 'open' && !isAct('judge', one.id) && (
              <Open act="judge" of={one.id} label={t('fc.p.judge')} about={one.what} />
            )}
          </li>
        ))}
      </ul>
      {thanks.map(({ on, title }) => (
        <p key={`${on}${title}`} class="small" lang="zh-CN">
          ★ {title} {on}
        </p>
      ))}
      {isAct('promise', id) && <NewPromise {...props} />}
      {isAct('thank', id) && <Thank {...props} />}
      {view.mayKeep && (
        <p class="actions">
          {acts
            .filter(([act]) => !isAct(act, id))
            .map(([act, label]) => (
              <Open key={act} act={act} of={id} label={label} about={name} />
            ))}
        </p>
      )}
    </section>
  );
}

/** Units that lie in the communities, what they opened, what they promised and whether they kept it. */
export function Units({ tenant }: { tenant: string }) {
  const asked = useMemo(() => query(() => getUnits(tenant)), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const props = { tenant, view, reload: () => void asked.load() };
  const { participation, all } = view;
  const figures = [
    [t('fc.u.taking'), `${count(participation.taking)} / ${count(participation.units)}`],
    [t('fc.f.open'), count(participation.open)],
    [t('fc.u.free'), count(participation.free)],
    [t('fc.p.kept'), percent(all.share)],
    [t('fc.p.overdue'), count(all.overdue)],
  ];
  return (
    <>
      {view.mayKeep && !isAct('unit') && (
        <p class="actions">
          <Open act="unit" label={t('fc.u.new')} />
        </p>
      )}
      {view.mayKeep && isAct('unit') && <NewUnit {...props} />}
      <dl class="figures">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {view.items.length === 0 && <p class="quiet">{t('fc.u.none')}</p>}
      {view.items.map((unit) => (
        <Card key={unit.id} {...props} unit={unit} />
      ))}
    </>
  );
}
