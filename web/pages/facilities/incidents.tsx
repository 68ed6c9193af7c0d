import { incidentKinds } from '../../../shared/domain/facility/names.ts';
import { sendFacility } from '../../api/facilities.ts';
import { chosen, readYuan, text, yuanAmount } from '../../form/checks.ts';
import { money, named, t } from '../../i18n.ts';
import { Deed, isAct, Open, said } from './deed.tsx';
import type { Of, Shown } from './shown.ts';

const most = 100_000_000_00;

function Report({ tenant, view, reload }: Shown) {
  return (
    <Deed
      act="report"
      title={t('fc.i.report')}
      reload={reload}
      send={(values, wish) =>
        sendFacility(
          tenant,
          {
            type: 'reportIncident',
            facility: view.facility.id,
            kind: said(values, 'kind'),
            on: said(values, 'on'),
            what: said(values, 'what'),
            damageFen: readYuan(said(values, 'damageFen')) ?? 0,
          } as Of<'reportIncident'>,
          wish,
        )
      }
      initial={{ kind: '', on: view.now.slice(0, 10), what: '', damageFen: '0' }}
      lines={[
        {
          path: 'kind',
          label: t('fc.i.kind'),
          kind: 'select',
          check: chosen,
          options: [
            ['', t('fc.choose')],
            ...incidentKinds.map((one) => [one, named(`fc.i.${one}`)] as const),
          ],
        },
        { path: 'on', label: t('fc.i.on'), kind: 'date', check: chosen },
        { path: 'what', label: t('fc.i.what'), kind: 'text', check: text(500, 2) },
        { path: 'damageFen', label: t('fc.i.damage'), kind: 'money', check: yuanAmount(most, 0) },
      ]}
    />
  );
}

function Settle({ tenant, view, reload, incident }: Shown & { incident: string }) {
  return (
    <Deed
      act="settle"
      title={t('fc.i.settle')}
      reload={reload}
      send={(values, wish) =>
        sendFacility(
          tenant,
          {
            type: 'settleIncident',
            facility: view.facility.id,
            incident,
            how: said(values, 'how'),
            depositFen: readYuan(said(values, 'depositFen')) ?? 0,
            insuranceFen: readYuan(said(values, 'insuranceFen')) ?? 0,
          },
          wish,
        )
      }
      initial={{ how: '', depositFen: '0', insuranceFen: '0' }}
      lines={[
        { path: 'how', label: t('fc.i.how'), kind: 'text', check: text(500, 2) },
        { path: 'depositFen', label: t('fc.i.deposit'), kind: 'money', check: yuanAmount(most, 0) },
        {
          path: 'insuranceFen',
          label: t('fc.i.insurance'),
          kind: 'money',
          check: yuanAmount(most, 0),
        },
      ]}
    />
  );
}

/** What went wrong, and how it was settled: what makes units ready to open is that somebody answers for it. */
export function Incidents(props: Shown) {
  const { view } = props;
  const isReporting = view.mayKeep && isAct('report');
  return (
    <>
      {isReporting && <Report {...props} />}
      <section class="card">
        <h2>{t('fc.i')}</h2>
        {view.incidents.length === 0 && <p class="quiet">{t('fc.i.none')}</p>}
        <ul class="plain-list">
          {view.incidents.map(({ id, on, kind, what, damageFen, settled }) => (
            <li key={id}>
              <span class={settled ? 'tag done' : 'tag stopped'}>
                {settled ? t('fc.i.settled') : t('fc.i.open')}
              </span>{' '}
              {on} · {named(`fc.i.${kind}`)} · {money(damageFen)}
              <p class="prose" lang="zh-CN">
                {what}
              </p>
              {settled && (
                <p class="small quiet" lang="zh-CN">
                  {t('fc.i.settled.how', {
                    how: settled.how,
                    deposit: money(settled.depositFen),
                    insurance: money(settled.insuranceFen),
                  })}
                </p>
              )}
              {view.mayKeep && !settled && isAct('settle', id) && (
                <Settle {...props} incident={id} />
              )}
              {view.mayKeep && !settled && !isAct('settle', id) && (
                <Open act="settle" of={id} label={t('fc.i.settle')} about={on} />
              )}
            </li>
          ))}
        </ul>
        {view.mayKeep && !isReporting && (
          <p class="actions">
            <Open act="report" label={t('fc.i.report')} />
          </p>
        )}
      </section>
    </>
  );
}
