import type { Bend, Forensics } from '../../../shared/domain/purchase/forensics.ts';
import type { Labels } from '../../../shared/messages/forensic-words.ts';
import { Bars } from '../../charts/bars.tsx';
import { points, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';

type Props = { forensics: Forensics; labels: Labels };

const signed = (hundredths: number) =>
  `${hundredths > 0 ? '+' : hundredths < 0 ? '−' : ''}${points(Math.abs(hundredths))}`;

/** How far each expert lies from the panel: a bar each, with the figures beside it. */
export function Experts({ forensics: { experts }, labels }: Props) {
  const whole = Math.max(100, ...experts.map(({ leniency }) => Math.abs(leniency)));
  return (
    <section class="card">
      <Bars
        title={t('forensics.experts')}
        finding={t('forensics.expertsFinding')}
        whole={whole}
        bars={experts.map(({ expert, leniency }) => ({
          label: labels.expert(expert),
          value: signed(leniency),
          parts: [{ amount: Math.abs(leniency), ...(leniency < 0 && { look: 'c2' as const }) }],
        }))}
        heads={[
          t('post.expert'),
          t('forensics.mean'),
          t('forensics.leniency'),
          t('forensics.outliers'),
        ]}
        rows={experts.map(({ expert, meanPoints, leniency, outliers }) => [
          labels.expert(expert),
          points(meanPoints),
          signed(leniency),
          String(outliers.length),
        ])}
      />
    </section>
  );
}

/** Every supposition that was tried, and whom it would select; those that change something first. */
export function Stability({
  forensics: { trials },
  labels,
  wordsOf,
}: Props & { wordsOf(bend: Bend): string }) {
  const changed = trials.filter(({ isSame }) => !isSame);
  const sorted = [...changed, ...trials.filter(({ isSame }) => isSame)];
  return (
    <section class="card">
      <h2>{t('forensics.stability')}</h2>
      <p>{t('forensics.stabilityFinding', { n: trials.length, changed: changed.length })}</p>
      <TableFrame label={t('forensics.stability')}>
        <thead>
          <tr>
            <th scope="col">{t('forensics.trial')}</th>
            <th scope="col">{t('forensics.awarded')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ bend, awarded, isSame }) => (
            <tr key={JSON.stringify(bend)}>
              <th scope="row">{wordsOf(bend)}</th>
              <td>
                {isSame ? (
                  <span class="quiet">{t('forensics.same')}</span>
                ) : (
                  awarded.map(labels.organization).join(t('list.comma'))
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}
