import { useMemo } from 'preact/hooks';
import type { ProjectLog } from '../../../shared/contracts/supervision.ts';
import { getLog } from '../../api/supervision.ts';
import { instant, money, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import type { Shown } from './looks.ts';

type Entry = ProjectLog['items'][number];

/** What happened, in the words of the source it is from. */
const whatOf = ({ kind, what }: Entry): string =>
  kind === 'act' ? named(`command.${what}`) : named(`supervision.log.${kind}.${what}`);

function Detail({ entry: { detail = {} } }: { entry: Entry }) {
  const said = [
    detail['text'],
    detail['place'],
    detail['spentFen'] !== undefined && money(Number(detail['spentFen'])),
    detail['amountFen'] !== undefined && money(Number(detail['amountFen'])),
    detail['points'] !== undefined && t('supervision.points', { n: Number(detail['points']) }),
    detail['attended'] !== undefined && t('supervision.people', { n: Number(detail['attended']) }),
  ].filter((one) => one !== undefined && one !== false && one !== '');
  return said.length > 0 ? <span class="quiet"> {said.join(' · ')}</span> : null;
}

/** All that happened, in one line of time. */
export function Log({ at }: Shown) {
  const asked = useMemo(() => query(() => getLog(at)), []);
  const log = asked.data.value;
  const problem = asked.problem.value;
  if (!log)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  return (
    <section class="card" aria-label={t('supervision.tab.log')}>
      <ol class="chain">
        {log.items.map((entry, i) => (
          <li key={`${entry.at}${i}`}>
            <span class="small quiet">{instant(entry.at)}</span> <strong>{whatOf(entry)}</strong>
            {entry.who && <span class="small"> {entry.who}</span>}
            <Detail entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}
