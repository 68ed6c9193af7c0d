import type { OverviewView } from '../../../shared/contracts/overview.ts';
import { Bars } from '../../charts/bars.tsx';
import { Intervals } from '../../charts/intervals.tsx';
import { percent, t } from '../../i18n.ts';
import { estimateOf } from '../../parts/heard.ts';

type Row = OverviewView['projects'][number];

/** As many lines as a drawing still shows; the list below has them all. */
const most = 12;
const apart = 0.1;
const spentOf = ({ spentFen, amountFen }: Row) => (amountFen > 0 ? spentFen / amountFen : 0);
const labelOf = ({ title, organizationName }: Row) => `${title} · ${organizationName}`;

/** One of two shares of a project, drawn; where the first runs behind the second it is drawn in another colour. */
function Shares(props: {
  rows: readonly Row[];
  title: string;
  finding: string;
  drawn(row: Row): number;
  isOdd(row: Row): boolean;
  said(row: Row): string;
  heads: readonly [string, string, string];
  cells(row: Row): readonly [string, string];
}) {
  const { rows, title, finding, drawn, isOdd, said, heads, cells } = props;
  return (
    <Bars
      title={title}
      finding={finding}
      whole={1}
      bars={rows.slice(0, most).map((row) => ({
        label: labelOf(row),
        value: said(row),
        parts: [{ amount: drawn(row), look: isOdd(row) ? ('c2' as const) : ('good' as const) }],
      }))}
      heads={heads}
      rows={rows.slice(0, most).map((row) => [labelOf(row), ...cells(row)])}
    />
  );
}

/** Progress, spending and satisfaction of the projects that need a look first. */
export function Charts({ view: { projects } }: { view: OverviewView }) {
  const behind = (row: Row) => row.elapsed - row.done;
  const ahead = (row: Row) => spentOf(row) - row.done;
  const byDelay = [...projects].sort((a, b) => behind(b) - behind(a));
  const byBurn = [...projects].sort((a, b) => ahead(b) - ahead(a));
  const byHeard = projects
    .filter(({ heard }) => heard.n > 0)
    .sort(
      (a, b) => (a.heard.suppressed ? 9 : a.heard.mean) - (b.heard.suppressed ? 9 : b.heard.mean),
    );
  return (
    <section class="card">
      <Shares
        rows={byDelay}
        title={t('over.progress')}
        finding={t('over.progressFound', {
          behind: projects.filter((row) => behind(row) > apart).length,
        })}
        drawn={({ done }) => done}
        isOdd={(row) => behind(row) > apart}
        said={({ done, elapsed }) =>
          t('over.progressOf', { done: percent(done), elapsed: percent(elapsed) })
        }
        heads={[t('over.project'), t('over.done'), t('over.elapsed')]}
        cells={({ done, elapsed }) => [percent(done), percent(elapsed)]}
      />
      <Shares
        rows={byBurn}
        title={t('over.burn')}
        finding={t('over.burnFound', {
          ahead: projects.filter((row) => ahead(row) > apart).length,
        })}
        drawn={spentOf}
        isOdd={(row) => ahead(row) > apart}
        said={(row) => t('over.burnOf', { spent: percent(spentOf(row)), done: percent(row.done) })}
        heads={[t('over.project'), t('over.spent'), t('over.done')]}
        cells={(row) => [percent(spentOf(row)), percent(row.done)]}
      />
      {byHeard.length > 0 && (
        <Intervals
          title={t('over.heard')}
          finding={t('over.heardFound')}
          scale={[1, 5]}
          ends={[t('over.low'), t('over.high')]}
          heads={[t('over.project'), t('over.heard'), 'n']}
          estimates={byHeard.slice(0, most).map((row) => estimateOf(labelOf(row), row.heard))}
        />
      )}
    </section>
  );
}
