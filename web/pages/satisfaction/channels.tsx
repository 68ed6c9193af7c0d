import type { SatisfactionView } from '../../../shared/contracts/satisfaction.ts';
import { Intervals } from '../../charts/intervals.tsx';
import { percent, t } from '../../i18n.ts';
import { estimateOf } from '../../parts/heard.ts';
import { TableFrame } from '../../table/table.tsx';

type Count = SatisfactionView['counts'][number];

const rateOf = ({ given, answered }: Count) =>
  given > 0
    ? t('say.rateOf', { answered, given, share: percent(Math.min(1, answered / given)) })
    : t('say.rateOpen', { answered });

/** How answers came, how many of those who could answer did, and what each channel says. */
export function Channels({ view: { counts, all } }: { view: SatisfactionView }) {
  if (counts.length === 0) return null;
  const said = counts.flatMap(({ channel }) => {
    const result = all?.channels[channel];
    return result ? [estimateOf(t(`say.channel.${channel}`), result)] : [];
  });
  return (
    <section class="card">
      <h2>{t('say.channels')}</h2>
      <TableFrame label={t('say.rate')}>
        <thead>
          <tr>
            <th scope="col">{t('say.channel')}</th>
            <th scope="col" class="num">
              {t('say.rate')}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map((one) => (
            <tr key={one.channel}>
              <th scope="row">{t(`say.channel.${one.channel}`)}</th>
              <td class="num">{rateOf(one)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {said.length > 0 && (
        <Intervals
          title={t('say.value')}
          finding={t('say.channelsFound')}
          scale={[1, 5]}
          ends={[t('say.low'), t('say.high')]}
          heads={[t('say.channel'), t('say.value'), t('say.count')]}
          estimates={said}
        />
      )}
    </section>
  );
}
