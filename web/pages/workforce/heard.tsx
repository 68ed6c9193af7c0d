import type { Workforce } from '../../../shared/contracts/workforce.ts';
import { type Estimate, Intervals } from '../../charts/intervals.tsx';
import { parameter, workPage } from '../../here.ts';
import { count, t } from '../../i18n.ts';

type Heard = NonNullable<Workforce['heard']>;
const two = (value: number) => value.toFixed(2);

function estimateOf({ worker, post, place, n, mean, interval }: Heard[number]): Estimate {
  const label = [worker, post, place].filter(Boolean).join(' · ');
  const answers = t('heard.n', { n: count(n) });
  return mean === undefined || !interval
    ? { label, value: t('heard.few'), n: answers }
    : { label, value: two(mean), n: answers, at: { mean, ...interval } };
}

/** What published rounds of appraisal say of workers, each with the number of answers it rests on. */
export function Heard({ heard }: { heard: Heard }) {
  const tenant = parameter('tenant');
  const rounds = [...new Map(heard.map((one) => [one.round, one])).values()];
  return (
    <section class="card" aria-labelledby="heard">
      <h2 id="heard">{t('heard.title')}</h2>
      <p class="small quiet">{t('heard.lead')}</p>
      {rounds.map(({ round, title }) => (
        <div key={round}>
          <h3 lang="zh-CN">{title}</h3>
          <Intervals
            title={t('heard.chart')}
            finding={t('heard.finding')}
            scale={[1, 5]}
            ends={['1', '5']}
            heads={[t('heard.worker'), t('heard.mean'), t('heard.answers')]}
            estimates={heard.filter((one) => one.round === round).map(estimateOf)}
          />
          <p>
            <a href={workPage('appraisal', { tenant, round })}>{t('heard.open')}</a>
          </p>
        </div>
      ))}
    </section>
  );
}
