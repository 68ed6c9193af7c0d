import type { ComponentChildren } from 'preact';
import type { Workforce } from '../../../shared/contracts/workforce.ts';
import { ageBands, educations, payBands, skills } from '../../../shared/domain/workforce/lists.ts';
import { Bars } from '../../charts/bars.tsx';
import { Facts } from '../../form/facts.tsx';
import { hereWith, stayHere } from '../../here.ts';
import { count, figure, named, t } from '../../i18n.ts';
import { Heard } from './heard.tsx';

type Props = { all: Workforce };

const hidden = () => <span class="quiet small">{t('workforce.hidden')}</span>;
const percent = (value: number | null): ComponentChildren =>
  value === null ? hidden() : `${figure(value)}%`;

type BandsProps = {
  title: string;
  prefix: string;
  keys: readonly string[];
  cells: Readonly<Record<string, number | null>>;
  total: number;
  finding?: string;
};

/** How many in each band; what is hidden says so. */
function Bands({ title, prefix, keys, cells, total, finding }: BandsProps) {
  const rows = keys.map((key) => ({
    label: named(`${prefix}.${key}`),
    n: cells[key] ?? null,
    isThere: cells[key] !== undefined,
  }));
  const sayOf = (n: number | null) =>
    n === null ? t('workforce.hidden') : t('workforce.items', { n });
  const shown = rows.filter(({ isThere, n }) => isThere && (n !== 0 || prefix !== 'skill'));
  return (
    <Bars
      title={title}
      finding={finding ?? t('figures.distribution', { total })}
      whole={Math.max(1, total)}
      bars={shown.map(({ label, n }) => ({
        label,
        value: sayOf(n),
        parts: [{ amount: n ?? 0 }],
      }))}
      heads={[t('figures.band'), t('figures.people')]}
      rows={shown.map(({ label, n }) => [label, sayOf(n)])}
    />
  );
}

function Ratio({ all }: Props) {
  const { workers } = all.profile;
  const { per10000, wanted } = workers;
  const want = all.standards.workersPer10000;
  if (per10000 === null || wanted === null)
    return (
      <div class="notice info">
        <p>{t('figures.ratioNone')}</p>
        <p>
          <a href={hereWith({ tab: 'standards', done: '' })} onClick={stayHere}>
            {t('figures.setResidents')}
          </a>
        </p>
      </div>
    );
  const bars = [
    {
      label: t('figures.have'),
      value: figure(per10000),
      parts: [{ amount: per10000, look: per10000 >= want ? ('good' as const) : ('c2' as const) }],
    },
    {
      label: t('figures.want'),
      value: figure(want),
      parts: [{ amount: want, look: 'rest' as const }],
    },
  ];
  return (
    <Bars
      title={t('figures.ratio')}
      finding={t('figures.ratioFinding', {
        have: figure(per10000),
        want: figure(want),
        wanted: count(wanted),
        count: count(workers.count),
      })}
      whole={Math.max(per10000, want)}
      bars={bars}
      heads={[t('figures.band'), t('figures.ratio')]}
      rows={bars.map(({ label, value }) => [label, value])}
    />
  );
}

function Workers({ all }: Props) {
  const { workers } = all.profile;
  return (
    <section class="card" aria-labelledby="workers">
      <h2 id="workers">{`${t('figures.workers')} · ${t('workforce.items', { n: workers.count })}`}</h2>
      <Ratio all={all} />
      <Facts
        isTwo
        facts={[
          [
            t('figures.perCommunity'),
            workers.perCommunity === null
              ? t('workforce.unknown')
              : `${figure(workers.perCommunity)} ${t('people')}`,
          ],
          [t('figures.women'), percent(workers.womenPercent)],
          [
            t('figures.meanAge'),
            workers.meanAge === null ? hidden() : t('figures.age', { age: workers.meanAge }),
          ],
          [t('figures.certified'), percent(workers.certifiedPercent)],
          [
            t('figures.pay'),
            workers.meanPayYuan === null ? hidden() : `${count(workers.meanPayYuan)} ${t('yuan')}`,
          ],
          [
            t('figures.payToIncome'),
            workers.payToIncomePercent === null
              ? t('workforce.unknown')
              : percent(workers.payToIncomePercent),
          ],
        ]}
      />
      <p class="small quiet">{t('workforce.basis', { source: all.standards.workersSource })}</p>
      <Bands
        title={t('figures.byAge')}
        prefix="ageBand"
        keys={ageBands}
        cells={workers.byAge}
        total={workers.count}
      />
      <Bands
        title={t('figures.byEducation')}
        prefix="education"
        keys={educations}
        cells={workers.byEducation}
        total={workers.count}
      />
      <Bands
        title={t('figures.byPay')}
        prefix="payBand"
        keys={payBands}
        cells={workers.byPay}
        total={workers.count}
        finding={t('figures.byPayFinding')}
      />
    </section>
  );
}

function SocialWorkers({ all }: Props) {
  const { socialWorkers, learning } = all.profile;
  return (
    <section class="card" aria-labelledby="social">
      <h2 id="social">{`${t('figures.social')} · ${t('workforce.items', { n: socialWorkers.count })}`}</h2>
      <Facts
        facts={[
          [t('figures.certified'), percent(socialWorkers.certifiedPercent)],
          ...socialWorkers.byProject.map(
            ({ project, count: n, certifiedPercent }) =>
              [
                project,
                <>
                  {t('workforce.items', { n })} · {t('figures.certified')}{' '}
                  {percent(certifiedPercent)}
                </>,
              ] as const,
          ),
        ]}
      />
      <h3>{t('figures.learning')}</h3>
      <p>{t('figures.training', learning.training)}</p>
      <p>
        {t('figures.supervision', {
          planned: learning.supervision.planned,
          held: learning.supervision.held,
        })}
      </p>
      {learning.supervisionPerSocialWorker !== null && (
        <p class="quiet small">
          {`${t('figures.perWorker')} ${t('figures.hoursN', { hours: figure(learning.supervisionPerSocialWorker) })}`}
        </p>
      )}
    </section>
  );
}

function Volunteers({ all }: Props) {
  const { volunteers } = all.profile;
  return (
    <section class="card" aria-labelledby="volunteers">
      <h2 id="volunteers">{`${t('figures.volunteers')} · ${t('workforce.items', { n: volunteers.count })}`}</h2>
      <Facts
        isTwo
        facts={[
          [t('figures.hours'), t('figures.hoursN', { hours: figure(volunteers.hours) })],
          [t('figures.regular'), t('workforce.items', { n: volunteers.regular })],
          [t('figures.streak'), t('figures.streakN', { months: volunteers.longestStreak })],
          [t('figures.retired'), percent(volunteers.retiredPercent)],
          [t('figures.missing'), t('workforce.items', { n: volunteers.notInNationalSystem })],
          ...(volunteers.honoured.length > 0
            ? [
                [
                  t('figures.honoured'),
                  volunteers.honoured
                    .map(({ name, honours }) => `${name} (${honours.join(t('list.comma'))})`)
                    .join(t('list.comma')),
                ] as const,
              ]
            : []),
        ]}
      />
      <Bands
        title={t('figures.bySkill')}
        prefix="skill"
        keys={skills}
        cells={volunteers.bySkill}
        total={volunteers.count}
      />
    </section>
  );
}

/** The workforce in figures, for everybody who may see it. */
export function Figures({ all }: Props) {
  const { debriefs } = all.profile;
  return (
    <div class="stack">
      <p class="lead">{t('workforce.privacy')}</p>
      <Workers all={all} />
      <SocialWorkers all={all} />
      <Volunteers all={all} />
      {all.heard && <Heard heard={all.heard} />}
      {debriefs.length > 0 && (
        <section class="card" aria-labelledby="debriefs">
          <h2 id="debriefs">{t('figures.debriefs')}</h2>
          <p class="small quiet">{t('figures.debriefs.how')}</p>
          <Facts
            facts={debriefs.map(({ worker, year, total, points }) => [
              `${worker} · ${t('figures.debriefYear', { year })}`,
              total === null || points === null
                ? t('figures.notRated')
                : t('figures.rated', { n: count(total), points }),
            ])}
          />
        </section>
      )}
    </div>
  );
}
