import { useMemo } from 'preact/hooks';
import { ownerships } from '../../../shared/domain/facility/names.ts';
import { getFacilities } from '../../api/facilities.ts';
import { type Check, chosen, readYuan, text, whole, writeYuan } from '../../form/checks.ts';
import { Facts } from '../../form/facts.tsx';
import type { FormValues } from '../../form/path.ts';
import { money, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { Deed, isAct, numberAt, Open, said } from './deed.tsx';
import { Checklist, changeRules, Kinds, type Rules, type RulesProps } from './rule-lists.tsx';

const wholeIn = (value: string): number | undefined =>
  /^\d{1,4}$/.test(value) ? Number(value) : undefined;

/** What the form about prices and no-shows says; what was left out judges nothing. */
function changed(values: FormValues): Partial<Rules> {
  const fen = readYuan(said(values, 'cap'));
  const [times, withinDays] = [wholeIn(said(values, 'times')), wholeIn(said(values, 'days'))];
  return {
    priceCap: fen
      ? { fenPerHour: fen, source: said(values, 'source'), certainty: 'tenant' }
      : undefined,
    noShows: times && withinDays ? { times, withinDays } : undefined,
    showsPromises: said(values, 'shows') === 'yes',
  };
}

function Change(props: RulesProps) {
  const { rules, reload } = props;
  const { priceCap, noShows } = rules;
  return (
    <Deed
      act="rules"
      title={t('fc.r.change')}
      prefix="/rules"
      reload={reload}
      send={(values, wish) => changeRules(props, changed(values), wish)}
      initial={{
        cap: priceCap ? writeYuan(priceCap.fenPerHour) : '',
        source: priceCap?.source ?? '',
        times: noShows ? String(noShows.times) : '',
        days: noShows ? String(noShows.withinDays) : '',
        shows: rules.showsPromises ? 'yes' : 'no',
      }}
      lines={[
        { path: 'cap', label: t('fc.r.cap'), kind: 'money', hint: t('fc.r.cap.hint') },
        { path: 'source', label: t('fc.r.source') },
        { path: 'times', label: t('fc.r.times'), kind: 'number', hint: t('fc.r.times.hint') },
        { path: 'days', label: t('fc.r.days'), kind: 'number' },
        {
          path: 'shows',
          label: t('fc.r.shows'),
          kind: 'select',
          check: chosen,
          options: [
            ['no', t('fc.r.no')],
            ['yes', t('fc.r.yes')],
          ],
        },
      ]}
    />
  );
}

const share: Check = whole(0, 100);

/** What share of places should be run by whom (seed 4-31). */
function Target(props: RulesProps) {
  const { target } = props.rules;
  return (
    <Deed
      act="target"
      title={t('fc.r.target.change')}
      prefix="/rules/target"
      reload={props.reload}
      send={(values, wish) => {
        const of = (ownership: (typeof ownerships)[number]) => numberAt(values, ownership);
        const next = {
          government: of('government'),
          mutual: of('mutual'),
          commercial: of('commercial'),
          source: said(values, 'source'),
          certainty: 'tenant' as const,
        };
        return changeRules(props, { target: next }, wish);
      }}
      initial={{
        ...Object.fromEntries(ownerships.map((one) => [one, target ? String(target[one]) : ''])),
        source: target?.source ?? '',
      }}
      lines={[
        ...ownerships.map((one) => ({
          path: one,
          label: t('fc.r.target.of', { name: named(`fc.own.${one}`) }),
          kind: 'number' as const,
          check: share,
        })),
        { path: 'source', label: t('fc.r.source'), check: text(300, 2) },
      ]}
    />
  );
}

function Common(props: RulesProps) {
  const { rules, mayRule } = props;
  const { target } = rules;
  return (
    <>
      {mayRule && isAct('rules') && <Change {...props} />}
      {mayRule && isAct('target') && <Target {...props} />}
      <section class="card">
        <h2>{t('fc.tab.rules')}</h2>
        <Facts
          facts={[
            [
              t('fc.r.cap'),
              rules.priceCap
                ? `${money(rules.priceCap.fenPerHour)} · ${rules.priceCap.source}`
                : t('fc.r.cap.none'),
            ],
            [
              t('fc.r.noShows'),
              rules.noShows ? t('fc.r.noShows.are', { ...rules.noShows }) : t('fc.r.noShows.none'),
            ],
            [t('fc.r.shows'), rules.showsPromises ? t('fc.r.yes') : t('fc.r.no')],
            [
              t('fc.r.target'),
              target
                ? `${ownerships.map((one) => `${named(`fc.own.${one}`)} ${target[one]}%`).join('、')} · ${target.source}`
                : t('fc.r.target.none'),
            ],
          ]}
        />
        {mayRule && (
          <p class="actions">
            {!isAct('rules') && <Open act="rules" label={t('fc.r.change')} />}
            {!isAct('target') && <Open act="target" label={t('fc.r.target.change')} />}
          </p>
        )}
      </section>
    </>
  );
}

/** What holds for all facilities of the tenant; what was not entered judges nothing. */
export function RulesTab({ tenant }: { tenant: string }) {
  const asked = useMemo(() => query(() => getFacilities(tenant)), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const { rules, mayRule } = view;
  const props = { tenant, rules, mayRule, reload: () => void asked.load() };
  return (
    <>
      <Common {...props} />
      <Checklist {...props} />
      <Kinds {...props} />
    </>
  );
}
