import type { TeamView } from '../../../shared/contracts/room.ts';
import { getTeam } from '../../api/room.ts';
import { Facts } from '../../form/facts.tsx';
import { count, money, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { place } from './place.ts';
import { Assign, Consent } from './team-assign.tsx';
import { ConfirmSession, LogHours, LogSession } from './team-hours.tsx';

type Figures = TeamView['figures'];
type Warning = Figures['warnings'][number];

const certificateLooks = { valid: 'tag done', ended: 'tag stopped', none: 'tag' } as const;

function sentence(one: Warning): string {
  switch (one.kind) {
    case 'namedMissing':
      return t('room.w.namedMissing', one);
    case 'namedReplaced':
      return t(`room.w.replaced.${one.consent}`, { name: one.name, by: one.by });
    case 'certificateEnded':
      return t('room.w.certificateEnded', one);
    case 'certifiedBelowOffer':
      return t('room.w.belowOffer', one);
    case 'certifiedBelowDemand':
      return t('room.w.belowDemand', one);
    case 'postsBehind':
      return t('room.w.postsBehind', one);
    case 'supervisionBehind':
      return t('room.w.supervisionBehind', one);
    case 'trainingBehind':
      return t('room.w.trainingBehind', one);
  }
}

function Warnings({ warnings }: Pick<Figures, 'warnings'>) {
  if (warnings.length === 0)
    return (
      <p>
        <span class="tag done">{t('room.w.none')}</span>
      </p>
    );
  return (
    <ul>
      {warnings.map((one) => (
        <li key={JSON.stringify(one)}>
          <span class="tag warn">{t('room.w.look')}</span> {sentence(one)}
        </li>
      ))}
    </ul>
  );
}

const percent = (value: number | null) => (value === null ? t('room.t.none') : `${value}%`);

function Measures({ view: { figures, demands, sessions } }: { view: TeamView }) {
  const { certified, posts, supervision, training, support } = figures;
  const facts: (readonly [string, string])[] = [
    [
      t('room.t.certified'),
      t('room.t.certifiedOf', {
        n: certified.count,
        of: certified.of,
        percent: percent(certified.percent),
        offered: percent(certified.offeredPercent),
      }),
    ],
    ...(posts
      ? [
          [
            t('room.t.posts'),
            `${t('room.t.postsOf', { filled: posts.filled, expected: posts.expected, all: posts.contracted })}${posts.unitFen ? ` · ${t('room.t.postPrice', { price: money(posts.unitFen) })}` : ''}`,
          ] as const,
        ]
      : []),
    [
      t('room.t.supervision'),
      supervision.expected === undefined
        ? t('room.t.hoursHeld', { hours: supervision.hours, n: supervision.sessions })
        : t('room.t.hoursOf', { hours: supervision.hours, expected: supervision.expected }),
    ],
    [t('room.t.training'), t('room.t.hoursHeld', { hours: training.hours, n: training.sessions })],
    ...(support
      ? [
          [
            t('room.t.support'),
            t('room.t.supportOf', {
              confirmed: support.confirmed,
              promised: support.promised,
              waiting: support.waiting,
            }),
          ] as const,
        ]
      : []),
  ];
  return (
    <>
      <Facts facts={facts} />
      <p class="small quiet">
        {demands.length > 0
          ? t('room.t.demands', {
              demands: demands
                .map(
                  ({ what, value, source }) => `${t(`room.t.${what}`, { n: value })}（${source}）`,
                )
                .join('；'),
            })
          : t('room.t.noDemands')}
      </p>
      {sessions.length > 0 && (
        <details>
          <summary>{t('room.t.sessions', { n: sessions.length })}</summary>
          <ul class="tasks">
            {sessions.map((one) => (
              <li class="task" key={one.id}>
                <div>
                  <p>
                    <span class={one.takenOut ? 'tag stopped' : 'tag'}>
                      {named(`room.session.${one.kind}`)}
                    </span>{' '}
                    <strong>{one.title}</strong>
                  </p>
                  <p class="small quiet">
                    {[one.on, t('room.t.hours', { n: one.halfHours / 2 }), one.led].join(' · ')}
                    {one.takenOut && ` · ${t('room.t.takenOut', { reason: one.takenOut.reason })}`}
                  </p>
                </div>
                {one.kind === 'support' && !one.confirmed && !one.takenOut && (
                  <ConfirmSession one={one} reload={asked.load} />
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function People({ view }: { view: TeamView }) {
  const { people } = view.figures;
  if (people.length === 0)
    return (
      <div class="empty">
        <p class="empty-title">{t('room.t.nobody')}</p>
        <p>{t('room.t.nobodyText')}</p>
      </div>
    );
  return (
    <TableFrame label={t('room.t.people')}>
      <thead>
        <tr>
          <th scope="col">{t('room.t.name')}</th>
          <th scope="col">{t('room.t.role')}</th>
          <th scope="col">{t('room.t.certificate')}</th>
          <th scope="col" class="num">
            {t('room.t.fieldHours')}
          </th>
          <th scope="col" class="num">
            {t('room.t.otherHours')}
          </th>
          <th scope="col" class="num">
            {t('room.t.supervision')}
          </th>
          <th scope="col" class="num">
            {t('room.t.training')}
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ worker, role, sharePercent, isThere, isNamed, certificate, hours }) => (
          <tr key={worker.id}>
            <th scope="row">
              {worker.name} {isNamed && <span class="tag current">{t('room.t.named')}</span>}
              {!isThere && <span class="tag">{t('room.t.notThere')}</span>}
            </th>
            <td>{`${role} · ${sharePercent}%`}</td>
            <td>
              <span class={certificateLooks[certificate]}>
                {t(`room.certificate.${certificate}`)}
              </span>
            </td>
            <td class="num">{count(hours.field)}</td>
            <td class="num">{count(hours.other)}</td>
            <td class="num">{count(hours.supervision)}</td>
            <td class="num">{count(hours.training)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

const asked = query(() => getTeam(place));

function Found({ view }: { view: TeamView }) {
  const { body } = view.me;
  const reload = asked.load;
  const isOfWorkers = body === 'organization' || body === 'socialWorker';
  return (
    <>
      <section class="card">
        <h2>{t('room.t.title')}</h2>
        <Warnings warnings={view.figures.warnings} />
        <People view={view} />
        {body === 'organization' && <Assign view={view} reload={reload} />}
        {isOfWorkers && view.assignments.length > 0 && <LogHours view={view} reload={reload} />}
        {view.assignments
          .filter(({ consent }) => consent && !consent.answer)
          .map((one) => (
            <Consent key={one.id} one={one} body={body} reload={reload} />
          ))}
      </section>
      <section class="card">
        <h2>{t('room.t.measures')}</h2>
        <Measures view={view} />
        {(isOfWorkers || body === 'office') && <LogSession view={view} reload={reload} />}
      </section>
    </>
  );
}

/** Who works here, how well trained and guided, and what falls short of what was agreed. */
export function TeamPart() {
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (view) return <Found view={view} />;
  return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
}
