import { useMemo } from 'preact/hooks';
import type { FacilitiesView, FacilityCommand } from '../../../shared/contracts/facility.ts';
import { getFacilities, sendFacility } from '../../api/facilities.ts';
import { chosen, readYuan, writeYuan } from '../../form/checks.ts';
import { Facts } from '../../form/facts.tsx';
import type { FormValues } from '../../form/path.ts';
import { language, money, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { Deed, isAct, Open, said } from './deed.tsx';

type Rules = FacilitiesView['rules'];

const whole = (value: string): number | undefined =>
  /^\d{1,4}$/.test(value) ? Number(value) : undefined;

/** The rules with what the form asks; kinds, checklist and target stay as they are. */
function changed(rules: Rules, values: FormValues): Rules {
  const { priceCap: _cap, noShows: _shows, ...rest } = rules;
  const fen = readYuan(said(values, 'cap'));
  const [times, withinDays] = [whole(said(values, 'times')), whole(said(values, 'days'))];
  return {
    ...rest,
    ...(fen && {
      priceCap: { fenPerHour: fen, source: said(values, 'source'), certainty: 'tenant' as const },
    }),
    ...(times && withinDays && { noShows: { times, withinDays } }),
    showsPromises: said(values, 'shows') === 'yes',
  };
}

function Change({ tenant, rules, reload }: { tenant: string; rules: Rules; reload(): void }) {
  const { priceCap, noShows } = rules;
  return (
    <Deed
      act="rules"
      title={t('fc.r.change')}
      prefix="/rules"
      reload={reload}
      send={(values, wish) =>
        sendFacility(
          tenant,
          { type: 'setRules', rules: changed(rules, values) } as FacilityCommand,
          wish,
        )
      }
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

/** What holds for all facilities of the tenant; what was not entered judges nothing. */
export function Rules({ tenant }: { tenant: string }) {
  const asked = useMemo(() => query(() => getFacilities(tenant)), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const { rules, mayRule } = view;
  const isChanging = mayRule && isAct('rules');
  const nameOf = ({ name }: { name: { zh: string; en: string } }) =>
    language() === 'en' ? name.en : name.zh;
  return (
    <>
      {isChanging && <Change tenant={tenant} rules={rules} reload={() => void asked.load()} />}
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
              t('fc.r.kinds'),
              rules.kinds
                .map((kind) => `${nameOf(kind)}${kind.atLeast ? ` ≥ ${kind.atLeast} m²` : ''}`)
                .join('、'),
            ],
            [
              t('fc.r.checklist'),
              rules.checklist
                .map((item) => `${nameOf(item)}（${named(`fc.group.${item.group}`)}）`)
                .join('、') || t('fc.r.checklist.none'),
            ],
          ]}
        />
        {mayRule && !isChanging && (
          <p class="actions">
            <Open act="rules" label={t('fc.r.change')} />
          </p>
        )}
      </section>
    </>
  );
}
