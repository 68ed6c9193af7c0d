import { useMemo } from 'preact/hooks';
import type { PolicyBenefitsView } from '../../../shared/contracts/library.ts';
import { getPolicyBenefits, sendLibrary } from '../../api/library.ts';
import { chosen, readYuan, text, yuanAmount } from '../../form/checks.ts';
import { hereWith, stayHere } from '../../here.ts';
import { count, money, named, t } from '../../i18n.ts';
import { regionNames } from '../../parts/regions.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { Deed, isAct, Open, said } from '../facilities/deed.tsx';
import { looks, type Of } from './shown.tsx';

type Props = { tenant: string; view: PolicyBenefitsView; reload(): void };
const maybeYuan = (value: string) => (value.trim() ? yuanAmount()(value) : undefined);
const yearFenOf = (value: string) => {
  const fen = readYuan(value);
  return fen === undefined ? {} : { yearFen: fen };
};

/** What is applied for is one of those who could have it and do not: nobody types an id. */
function Apply({ tenant, view, reload }: Props) {
  const missing = view.gaps.flatMap(({ kind, to, some }) =>
    some.map(
      ({ id, name, community }) =>
        [
          `${kind}~${to}~${id}`,
          `${named(`li.grant.${kind}`)} · ${name} · ${regionNames([community])}`,
        ] as const,
    ),
  );
  return (
    <Deed
      act="apply"
      title={t('li.b.apply')}
      reload={reload}
      initial={{ who: '', state: 'applied', since: view.today, year: '' }}
      lines={[
        {
          path: 'who',
          label: t('li.b.who'),
          kind: 'select',
          check: chosen,
          options: [['', t('li.choose')], ...missing],
        },
        {
          path: 'state',
          label: t('li.b.state'),
          kind: 'select',
          check: chosen,
          options: [
            ['applied', t('li.b.asApplied')],
            ['recorded', t('li.b.asRecorded')],
          ],
        },
        { path: 'since', label: t('li.b.since'), kind: 'date', check: chosen },
        {
          path: 'year',
          label: t('li.b.year'),
          kind: 'money',
          check: maybeYuan,
          hint: t('li.b.year.hint'),
        },
      ]}
      send={(values, wish) => {
        const [kind = '', to = '', id = ''] = said(values, 'who').split('~');
        return sendLibrary(
          tenant,
          {
            type: 'recordBenefit',
            policy: view.policy.id,
            kind,
            recipient: { kind: to, id },
            state: said(values, 'state'),
            since: said(values, 'since'),
            ...yearFenOf(said(values, 'year')),
          } as Of<'recordBenefit'>,
          wish,
        );
      }}
    />
  );
}

const moves: Readonly<Record<string, readonly ('granted' | 'refused' | 'ended')[]>> = {
  applied: ['granted', 'refused'],
  recorded: ['ended'],
  granted: ['ended'],
};

function Move({
  tenant,
  view,
  reload,
  benefit,
  to,
}: Props & { benefit: PolicyBenefitsView['items'][number]; to: 'granted' | 'refused' | 'ended' }) {
  return (
    <Deed
      act={to}
      title={named(`li.b.to.${to}`)}
      reload={reload}
      initial={{ on: view.today, reason: '', year: '' }}
      lines={[
        { path: 'on', label: t('li.b.on'), kind: 'date', check: chosen },
        ...(to === 'granted'
          ? [
              {
                path: 'year',
                label: t('li.b.year'),
                kind: 'money' as const,
                check: maybeYuan,
                hint: t('li.b.year.hint'),
              },
            ]
          : [{ path: 'reason', label: t('li.reason'), check: text(300, 2) }]),
      ]}
      send={(values, wish) =>
        sendLibrary(
          tenant,
          {
            type: 'moveBenefit',
            policy: view.policy.id,
            benefit: benefit.id,
            to,
            on: said(values, 'on'),
            ...(said(values, 'reason') && { reason: said(values, 'reason') }),
            ...yearFenOf(said(values, 'year')),
          },
          wish,
        )
      }
    />
  );
}

function Had(props: Props) {
  const { view } = props;
  return (
    <section class="card">
      <h2>{t('li.b.list')}</h2>
      {view.items.length === 0 && <p class="quiet">{t('li.b.nobody')}</p>}
      <ul class="plain-list">
        {view.items.map((benefit) => {
          const { id, kind, recipient, state, yearFen, since, way } = benefit;
          const last = way[way.length - 1];
          const may = view.mayGrant ? (moves[state] ?? []) : [];
          const open = may.find((to) => isAct(to, id));
          return (
            <li key={id}>
              <span class={looks[state] ?? 'tag'}>{named(`li.b.is.${state}`)}</span>{' '}
              <b lang="zh-CN">{recipient.name}</b> · {named(`li.grant.${kind}`)}
              {yearFen !== undefined && ` · ${t('li.b.perYear', { worth: money(yearFen) })}`}
              <span class="block small quiet">
                {regionNames([recipient.community])} · {t('li.b.sinceDay', { day: since })}
                {last?.reason && <span lang="zh-CN"> · {last.reason}</span>}
              </span>
              {open && <Move {...props} benefit={benefit} to={open} />}
              {!open && may.length > 0 && (
                <span class="actions">
                  {may.map((to) => (
                    <Open
                      key={to}
                      act={to}
                      of={id}
                      label={named(`li.b.to.${to}`)}
                      about={recipient.name}
                    />
                  ))}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Gaps({ view }: Props) {
  return (
    <section class="card">
      <h2>{t('li.b.gap')}</h2>
      <p class="quiet">{t('li.b.gap.hint')}</p>
      <ul class="plain-list">
        {view.gaps.map(({ kind, to, entitled, missing, some }) => (
          <li key={`${kind}${to}`}>
            <b>
              {t('li.grant.to', { grant: named(`li.grant.${kind}`), to: named(`li.to.${to}`) })}
            </b>{' '}
            {t('li.b.gap.n', { missing: count(missing), entitled: count(entitled) })}
            {some.length > 0 && (
              <details>
                <summary>{t('li.b.gap.who')}</summary>
                <ul>
                  {some.map(({ id, name, community }) => (
                    <li key={id}>
                      <span lang="zh-CN">{name}</span>{' '}
                      <span class="small quiet">{regionNames([community])}</span>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who gets something of one policy, who asked for it, and who could have it and does not. */
export function PolicyBenefits({ tenant, policy }: { tenant: string; policy: string }) {
  const asked = useMemo(() => query(() => getPolicyBenefits(tenant, policy)), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const props = { tenant, view, reload: () => void asked.load() };
  return (
    <>
      <p class="actions">
        <a href={hereWith({ policy: '', act: '', done: '' })} onClick={stayHere}>
          {t('li.b.back')}
        </a>
        <a
          href={hereWith({ entry: policy, tab: '', policy: '', act: '', done: '' })}
          onClick={stayHere}
        >
          {t('li.b.read')}
        </a>
        {view.mayApply && !isAct('apply') && <Open act="apply" label={t('li.b.apply')} />}
      </p>
      <h2 lang="zh-CN">{view.policy.title}</h2>
      {view.mayApply && isAct('apply') && <Apply {...props} />}
      <Had {...props} />
      <Gaps {...props} />
    </>
  );
}
