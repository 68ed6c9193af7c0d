import { useMemo } from 'preact/hooks';
import type { VolunteersOf, VolunteersOverview } from '../../../shared/contracts/volunteers.ts';
import { serviceKinds } from '../../../shared/domain/volunteers/names.ts';
import { getVolunteersOf } from '../../api/volunteers.ts';
import { beijingTime, chosen, instantOf, text } from '../../form/checks.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Field, type Option } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { instant, named, t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { carryOut, tenant } from './acting.ts';

const hoursOf = (minutes: number) => Math.round(minutes / 6) / 10;

function faultsOf(values: FormValues): Record<string, string> {
  const checked = {
    title: text(80, 2)(textAt(values, 'title')),
    place: text(80, 2)(textAt(values, 'place')),
    kind: chosen(textAt(values, 'kind')),
    startsAt: beijingTime(textAt(values, 'startsAt')),
    endsAt: beijingTime(textAt(values, 'endsAt')),
  };
  return Object.fromEntries(
    Object.entries(checked).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

const blank = { title: '', place: '', kind: '', startsAt: '', endsAt: '', training: [] };

/** Plans what volunteers come to; its code is shown when it begins. */
function Plan({ community }: { community: string }) {
  const form = useMemo(() => createForm({ initial: blank, faultsOf, prefix: '/activity' }), []);
  const send = () =>
    form.submit(async (values) => {
      const done = await carryOut({
        type: 'planActivity',
        activity: {
          community,
          title: textAt(values, 'title').trim(),
          place: textAt(values, 'place').trim(),
          kind: textAt(values, 'kind') as 'elderly',
          isTraining: rowsAt(values, 'training').length > 0,
          startsAt: instantOf(textAt(values, 'startsAt')) as never,
          endsAt: instantOf(textAt(values, 'endsAt')) as never,
        },
      });
      if (done?.activity) goTo(hereWith({ act: '', activity: done.activity }));
    });
  return (
    <ActCard id="act-plan" title={t('vo.plan')} form={form} send={send} label={t('vo.plan')}>
      <Field form={form} path="title" label={t('vo.activity')} />
      <Field form={form} path="place" label={t('vo.where')} />
      <Field
        form={form}
        path="kind"
        kind="select"
        label={t('vo.kind')}
        options={[
          ['', t('choose')],
          ...serviceKinds.map((one): Option => [one, named(`vo.kind.${one}`)]),
        ]}
      />
      <div class="line">
        <Field form={form} path="startsAt" kind="time" label={t('vo.startsAt')} />
        <Field form={form} path="endsAt" kind="time" label={t('vo.endsAt')} />
      </div>
      <Checkboxes
        form={form}
        path="training"
        legend={t('vo.isTraining')}
        options={[['yes', t('vo.isTraining.yes')]]}
      />
    </ActCard>
  );
}

type Row = VolunteersOf['volunteers'][number];

function Honours({ row, give }: { row: Row; give(honour: string): void }) {
  return (
    <>
      {row.honours.map(({ id, name }) => (
        <span class="tag" key={id}>
          {name}
        </span>
      ))}
      {row.due.map(({ id, name }) => (
        <button type="button" class="button" key={id} onClick={() => give(id)}>
          {t('vo.award', { name })}
        </button>
      ))}
      {row.honours.length + row.due.length === 0 && '—'}
    </>
  );
}

function People({ rows, onDone }: { rows: readonly Row[]; onDone(): void }) {
  if (rows.length === 0) return <p class="quiet">{t('vo.people.none')}</p>;
  const give = (volunteer: string) => (honour: string) =>
    void carryOut({ type: 'award', volunteer, honour }).then((done) => done && onDone());
  return (
    <TableFrame label={t('vo.people')}>
      <thead>
        <tr>
          <th scope="col">{t('vo.name')}</th>
          <th scope="col">{t('vo.wishes')}</th>
          <th scope="col" class="num">
            {t('vo.hours')}
          </th>
          <th scope="col" class="num">
            {t('vo.streak')}
          </th>
          <th scope="col">{t('vo.honours')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.name}
              <span class="block small quiet">
                {named(`vo.occupation.${row.occupation}`)}
                {row.isForNationalSystem ? ` · ${t('vo.national')}` : ''}
              </span>
            </th>
            <td>
              {row.kinds.map((one) => named(`vo.kind.${one}`)).join('、') || '—'}
              <span class="block small quiet">
                {row.times.map((one) => named(`vo.time.${one}`)).join('、')}
              </span>
            </td>
            <td class="num">{hoursOf(row.minutes)}</td>
            <td class="num">{t('vo.months', { n: row.streak })}</td>
            <td>
              <Honours row={row} give={give(row.id)} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function Activities({ view }: { view: VolunteersOf }) {
  if (view.activities.length === 0) return <p class="quiet">{t('vo.activities.none')}</p>;
  return (
    <ul>
      {view.activities.map(({ id, title, place, startsAt, cancelled, isTraining }) => (
        <li key={id}>
          <a href={hereWith({ activity: id })} onClick={stayHere}>
            {title}
          </a>{' '}
          {isTraining && <span class="tag">{t('vo.isTraining')}</span>}
          {cancelled && <span class="tag">{t('vo.cancelled')}</span>}
          <span class="block small quiet">
            {instant(startsAt)} · {place}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** One community: its volunteers by name, and what they come to. */
export function Community(props: {
  community: string;
  view: VolunteersOverview;
  onChanged(): void;
}) {
  const { community, view, onChanged } = props;
  const asked = useMemo(() => query(() => getVolunteersOf(tenant, community)), []);
  const shown = asked.data.value;
  const failed = asked.problem.value;
  const name = view.mine.find(({ id }) => id === community)?.name ?? '';
  if (!shown)
    return failed ? <Failure problem={failed} again={() => void asked.load()} /> : <Loading />;
  return (
    <>
      {parameter('act') === 'plan' ? (
        <Plan community={community} />
      ) : (
        <p class="actions">
          <a class="button primary" href={hereWith({ act: 'plan' })} onClick={stayHere}>
            {t('vo.plan')}
          </a>
          <a class="button plain" href={`/t/${tenant}/volunteers`}>
            {t('vo.register')}
          </a>
        </p>
      )}
      <section class="card">
        <h2>{t('vo.of', { name })}</h2>
        <People
          rows={shown.volunteers}
          onDone={() => {
            void asked.load();
            onChanged();
          }}
        />
        {shown.next && <Notice kind="info" title={t('vo.people.first')} />}
      </section>
      <section class="card">
        <h2>{t('vo.activities')}</h2>
        <Activities view={shown} />
      </section>
    </>
  );
}
