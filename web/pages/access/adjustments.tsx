import type { AccessView } from '../../../shared/contracts/task-access.ts';
import { adjustmentKinds } from '../../../shared/domain/access/lists.ts';
import { chosen, text } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { type Fact, Facts } from '../../form/facts.tsx';
import { Field, type Option } from '../../form/field.tsx';
import { rowsAt } from '../../form/path.ts';
import { workPage } from '../../here.ts';
import { count, instant, t } from '../../i18n.ts';
import { RegionPicker } from '../../parts/region-picker.tsx';
import { TableFrame } from '../../table/table.tsx';
import { Deed, type Shown, said } from './deed.tsx';

type Adjustment = AccessView['adjustments'][number];
type Of = Shown & { adjustment: Adjustment };

/** `name households`, one to a line; a line that says something else counts nothing. */
const lineShape = /^(.{1,40}?)[\s,，]+(\d{1,7})$/;
const linesOf = (typed: string) =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const plannedIn = (typed: string) =>
  linesOf(typed).flatMap((line) => {
    const found = lineShape.exec(line);
    return found ? [{ name: (found[1] ?? '').trim(), households: Number(found[2]) }] : [];
  });
const isPlanned = (typed: string) =>
  linesOf(typed).length > 0 && plannedIn(typed).length === linesOf(typed).length
    ? undefined
    : t('ac.adjust.after.fault');

const New = (shown: Shown) => (
  <Deed
    {...shown}
    isMain
    label={t('ac.adjust.new')}
    send={t('ac.adjust.send')}
    initial={{ kind: '', regions: [], after: '', reason: '' }}
    checks={{ kind: chosen, after: isPlanned, reason: text(500, 2) }}
    command={(values) => ({
      type: 'proposeAdjustment',
      kind: said(values, 'kind') as (typeof adjustmentKinds)[number],
      communities: rowsAt(values, 'regions').map(String),
      after: plannedIn(said(values, 'after')),
      reason: said(values, 'reason'),
    })}
    fields={(form) => (
      <>
        <Radios
          form={form}
          path="kind"
          legend={t('ac.adjust.kind')}
          options={adjustmentKinds.map((one): Option => [one, t(`ac.adjust.${one}`)])}
        />
        <RegionPicker form={form} path="regions" />
        <Field
          form={form}
          path="after"
          kind="text"
          rows={3}
          label={t('ac.adjust.after')}
          hint={t('ac.adjust.after.hint')}
        />
        <Field form={form} path="reason" kind="text" rows={3} label={t('ac.reason')} />
      </>
    )}
  />
);

const Hear = ({ adjustment, ...shown }: Of) => (
  <Deed
    {...shown}
    isMain
    label={t('ac.adjust.hear')}
    send={t('ac.adjust.hear.send')}
    initial={{ on: shown.view.day, meeting: '', said: '' }}
    checks={{ on: chosen, said: text(1000, 2) }}
    command={(values) => ({
      type: 'hearAdjustment',
      adjustment: adjustment.id,
      on: said(values, 'on'),
      said: said(values, 'said'),
      ...(said(values, 'meeting') && { meeting: said(values, 'meeting') }),
    })}
    fields={(form) => (
      <>
        <Field form={form} path="on" kind="date" label={t('ac.adjust.hear.on')} />
        <Field form={form} path="meeting" label={t('ac.adjust.hear.meeting')} isOptional />
        <Field form={form} path="said" kind="text" rows={3} label={t('ac.adjust.hear.said')} />
      </>
    )}
  />
);

const Decide = ({ adjustment, ...shown }: Of) => (
  <Deed
    {...shown}
    isMain
    label={t('ac.adjust.decide')}
    send={t('ac.adjust.decide.send')}
    initial={{ verdict: '', reason: '' }}
    checks={{ verdict: chosen, reason: text(500, 2) }}
    command={(values) => ({
      type: 'decideAdjustment',
      adjustment: adjustment.id,
      verdict: said(values, 'verdict') === 'agree' ? 'agree' : 'refuse',
      reason: said(values, 'reason'),
    })}
    fields={(form) => (
      <>
        <Radios
          form={form}
          path="verdict"
          legend={t('ac.adjust.verdict')}
          options={(['agree', 'refuse'] as const).map(
            (one): Option => [one, t(`ac.adjust.verdict.${one}`)],
          )}
          isAcross
        />
        <Field form={form} path="reason" kind="text" rows={3} label={t('ac.reason')} />
      </>
    )}
  />
);

const Withdraw = ({ adjustment, ...shown }: Of) => (
  <Deed
    {...shown}
    label={t('ac.adjust.withdraw')}
    send={t('ac.adjust.withdraw.send')}
    initial={{ reason: '' }}
    checks={{ reason: text(500, 2) }}
    command={(values) => ({
      type: 'withdrawAdjustment',
      adjustment: adjustment.id,
      reason: said(values, 'reason'),
    })}
    fields={(form) => <Field form={form} path="reason" label={t('ac.reason')} />}
  />
);

const Close = ({ adjustment, ...shown }: Of) => (
  <Deed
    {...shown}
    isMain
    label={t('ac.adjust.close')}
    send={t('ac.adjust.close')}
    initial={{}}
    checks={{}}
    command={() => ({ type: 'closeAdjustment', adjustment: adjustment.id })}
    fields={() => <p>{t('ac.adjust.close.what')}</p>}
  />
);

/** What can be done with a proposal where it stands now. */
function Next(props: Of) {
  const { adjustment, view, tenant } = props;
  const { state, isCarried } = adjustment;
  const may = (deed: AccessView['may'][number]) => view.may.includes(deed);
  const isOpen = state === 'proposed' || state === 'heard';
  return (
    <>
      {state === 'proposed' && may('hearAdjustment') && <Hear {...props} />}
      {state === 'heard' && may('decideAdjustment') && <Decide {...props} />}
      {isOpen && may('withdrawAdjustment') && <Withdraw {...props} />}
      {state === 'agreed' && !isCarried && (
        <p class="actions">
          <a class="button primary" href={workPage('regions', { tenant })}>
            {t('ac.adjust.carry')}
          </a>
        </p>
      )}
      {state === 'agreed' && isCarried && may('closeAdjustment') && <Close {...props} />}
    </>
  );
}

type Row = { name: string; households?: number | undefined };

function Side({ title, rows, view }: { title: string; rows: readonly Row[]; view: AccessView }) {
  const { least, most } = view.size;
  const judged = (households: number | undefined) =>
    households === undefined
      ? undefined
      : households < least
        ? 'small'
        : households > most
          ? 'large'
          : undefined;
  return (
    <>
      {rows.map(({ name, households }, at) => {
        const size = judged(households);
        return (
          <tr key={name}>
            <td>{at === 0 ? title : ''}</td>
            <th scope="row" lang="zh-CN">
              {name}
            </th>
            <td class="num">
              {households === undefined ? t('ac.adjust.uncounted') : count(households)}
              {size && <span class="tag warn">{t(`ac.adjust.size.${size}`)}</span>}
            </td>
          </tr>
        );
      })}
    </>
  );
}

function One(props: Of) {
  const { adjustment, view } = props;
  const { before, after, kind, state, reason, byName, at, hearing, decision, ended } = adjustment;
  const facts: Fact[] = [
    [t('ac.reason'), reason],
    [t('ac.adjust.by'), `${byName} · ${instant(at)}`],
    ...(hearing
      ? [
          [
            t('ac.adjust.hearing'),
            [hearing.on, hearing.meeting, hearing.said].filter(Boolean).join(' · '),
          ] as const,
        ]
      : []),
    ...(decision
      ? [
          [
            t('ac.adjust.decision'),
            `${t(`ac.adjust.verdict.${decision.verdict}`)} · ${decision.reason} · ${decision.byName}`,
          ] as const,
        ]
      : []),
    ...(ended ? [[t('ac.adjust.ended'), ended.reason] as const] : []),
  ];
  return (
    <section class="card">
      <div class="card-head">
        <h2>
          {t(`ac.adjust.${kind}`)} ·{' '}
          <span lang="zh-CN">{before.map(({ name }) => name).join('、')}</span>
        </h2>
        <span
          class={`tag ${state === 'refused' ? 'stopped' : state === 'carried' ? 'done' : 'current'}`}
        >
          {t(`ac.adjust.state.${state}`)}
        </span>
      </div>
      <TableFrame label={t('ac.adjust.table')}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('ac.community')}</th>
            <th scope="col" class="num">
              {t('ac.adjust.households')}
            </th>
          </tr>
        </thead>
        <tbody>
          <Side title={t('ac.adjust.now')} rows={before} view={view} />
          <Side title={t('ac.adjust.then')} rows={after} view={view} />
        </tbody>
      </TableFrame>
      <Facts facts={facts} />
      <Next {...props} />
    </section>
  );
}

/** Proposals to merge, split or resize communities, with the households before and after held against the law. */
export function Adjustments(shown: Shown) {
  const { view } = shown;
  return (
    <>
      <p class="small quiet">{t('ac.adjust.rule', { ...view.size, source: view.size.source })}</p>
      {view.may.includes('proposeAdjustment') && <New {...shown} />}
      {view.adjustments.length === 0 && (
        <section class="card">
          <div class="empty">
            <p class="empty-title">{t('ac.adjust.none')}</p>
          </div>
        </section>
      )}
      {view.adjustments.map((adjustment) => (
        <One key={adjustment.id} {...shown} adjustment={adjustment} />
      ))}
    </>
  );
}
