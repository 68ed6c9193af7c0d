import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { FacilitySharesView } from '../../../shared/contracts/facility-sharing.ts';
import { intention } from '../../api/ask.ts';
import { getShares, sendFacility } from '../../api/facilities.ts';
import { type Bar, Bars } from '../../charts/bars.tsx';
import { chosen, text, whole } from '../../form/checks.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { count, t } from '../../i18n.ts';
import { regionNames } from '../../parts/regions.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { Deed, isAct, numberAt, Open, said } from './deed.tsx';
import { hours } from './shown.ts';
import { unitPage } from './signing.tsx';

type Item = FacilitySharesView['items'][number];
type Props = { tenant: string; view: FacilitySharesView; reload(): void };

/** Services the unit's people were given in return. */
function GiveBack({ tenant, view, reload, unit }: Props & { unit: Item }) {
  return (
    <Deed
      act="giveBack"
      title={t('fc.h.giveBack')}
      prefix="/returned"
      reload={reload}
      send={(values, wish) =>
        sendFacility(
          tenant,
          {
            type: 'giveBack',
            unit: unit.id,
            returned: {
              on: said(values, 'on'),
              what: said(values, 'what'),
              minutes: numberAt(values, 'hours') * 60,
            },
          },
          wish,
        )
      }
      initial={{ what: '', hours: '', on: view.today }}
      lines={[
        { path: 'what', label: t('fc.h.what'), hint: t('fc.h.what.hint'), check: text(120, 2) },
        { path: 'hours', label: t('fc.h.hours'), kind: 'number', check: whole(0, 1600) },
        { path: 'on', label: t('fc.i.on'), kind: 'date', check: chosen },
      ]}
    />
  );
}

/** Tells the unit: by mail where it has an address, and by a code to hand over otherwise. */
function Tell({ tenant, view, unit }: Props & { unit: Item }) {
  const told = useSignal<{ code?: string | undefined } | undefined>(undefined);
  const failed = useSignal(false);
  const send = async () => {
    failed.value = false;
    try {
      const via = unit.mail ? 'mail' : 'paper';
      const command = { type: 'sendStatement', unit: unit.id, year: view.year, via } as const;
      told.value = await sendFacility(tenant, command, intention());
    } catch {
      failed.value = true;
    }
  };
  if (!told.value)
    return (
      <>
        <button type="button" class="button" onClick={() => void send()}>
          {unit.mail ? t('fc.h.mail') : t('fc.h.paper')}
        </button>
        {failed.value && (
          <span role="alert" class="tag stopped">
            {t('fc.h.failed')}
          </span>
        )}
      </>
    );
  const { code } = told.value;
  return (
    <p role="status" class="small">
      {code ? (
        <a href={unitPage(tenant, code)} target="_blank" rel="noreferrer">
          {t('fc.h.code', { code })}
        </a>
      ) : (
        t('fc.h.sent', { mail: unit.mail ?? '' })
      )}
    </p>
  );
}

function Unit(props: Props & { unit: Item }) {
  const { unit, view } = props;
  const { gave, got, balanceMinutes } = unit.share;
  return (
    <section class="card">
      <h2 lang="zh-CN">{unit.name}</h2>
      <p class="small quiet" lang="zh-CN">
        {regionNames([unit.community])}
      </p>
      <dl class="figures">
        <div>
          <dt>{t('fc.h.used')}</dt>
          <dd>
            {t('fc.f.hours.of', { used: hours(gave.usedMinutes), open: hours(gave.openMinutes) })}
          </dd>
        </div>
        <div>
          <dt>{t('fc.h.promises')}</dt>
          <dd>{t('fc.h.promises.of', { kept: gave.kept, promised: gave.promised })}</dd>
        </div>
        <div>
          <dt>{t('fc.h.elsewhere')}</dt>
          <dd>{hours(got.minutes)}</dd>
        </div>
        <div>
          <dt>{t('fc.h.services')}</dt>
          <dd>{hours(got.serviceMinutes)}</dd>
        </div>
        <div>
          <dt>{t('fc.h.honours')}</dt>
          <dd>{count(got.honours)}</dd>
        </div>
      </dl>
      <p class="small">
        {t(balanceMinutes >= 0 ? 'fc.h.more' : 'fc.h.less', { n: hours(Math.abs(balanceMinutes)) })}
      </p>
      {isAct('giveBack', unit.id) && <GiveBack {...props} />}
      {view.mayKeep && (
        <div class="actions">
          {!isAct('giveBack', unit.id) && (
            <Open act="giveBack" of={unit.id} label={t('fc.h.giveBack')} about={unit.name} />
          )}
          <Tell {...props} />
        </div>
      )}
    </section>
  );
}

function Drawn({ view }: { view: FacilitySharesView }) {
  const { items, total, year } = view;
  const got = ({ share }: Pick<Item, 'share'>) => share.got.minutes + share.got.serviceMinutes;
  const most = Math.max(1, ...items.map((one) => one.share.gave.usedMinutes + got(one)));
  return (
    <section class="card">
      <Bars
        title={t('fc.h.title', { year })}
        finding={t('fc.h.finding', {
          gave: hours(total.gave.usedMinutes),
          got: hours(got({ share: total })),
        })}
        whole={most}
        bars={items.map(
          (one): Bar => ({
            label: one.name,
            value: t('fc.h.bar', {
              gave: hours(one.share.gave.usedMinutes),
              got: hours(got(one)),
            }),
            parts: [{ amount: one.share.gave.usedMinutes }, { amount: got(one), look: 'good' }],
          }),
        )}
        heads={[
          t('fc.unit'),
          t('fc.h.opened'),
          t('fc.h.used'),
          t('fc.h.elsewhere'),
          t('fc.h.services'),
          t('fc.h.promises'),
          t('fc.h.honours'),
        ]}
        rows={items.map(({ name, share: { gave, got: back } }) => [
          name,
          hours(gave.openMinutes),
          hours(gave.usedMinutes),
          hours(back.minutes),
          hours(back.serviceMinutes),
          t('fc.h.promises.of', { kept: gave.kept, promised: gave.promised }),
          count(back.honours),
        ])}
      />
    </section>
  );
}

/** What units gave and what they got back in a year (seed 4-72). */
export function Shares({ tenant }: { tenant: string }) {
  const year = parameter('year');
  const asked = useMemo(() => query(() => getShares(tenant, year)), [year]);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const props = { tenant, view, reload: () => void asked.load() };
  const before = String(Number(view.year) - 1);
  const now = view.today.slice(0, 4);
  if (view.items.length === 0) return <Notice kind="info" title={t('fc.u.none')} />;
  return (
    <>
      <p class="actions">
        <a class="button" href={hereWith({ year: before, done: '' })} onClick={stayHere}>
          {before}
        </a>
        {view.year < now && (
          <a class="button" href={hereWith({ year: '', done: '' })} onClick={stayHere}>
            {now}
          </a>
        )}
      </p>
      <Drawn view={view} />
      {view.items.map((unit) => (
        <Unit key={unit.id} {...props} unit={unit} />
      ))}
    </>
  );
}
