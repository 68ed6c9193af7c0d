import type { ComponentChildren } from 'preact';
import type { CommunityView } from '../../../shared/contracts/communities.ts';
import type { StatementGroup } from '../../../shared/domain/communities/lists.ts';
import { hereWith, stayHere } from '../../here.ts';
import { t } from '../../i18n.ts';

type Props = {
  view: CommunityView;
  title: string;
  group: StatementGroup;
  children?: ComponentChildren;
};

/** One group of figures with its day, who stated it, and the way to state it anew. */
export function GroupCard({ view, title, group, children }: Props) {
  const statement = view.latest[group];
  return (
    <section class="card" aria-labelledby={`g-${group}`}>
      <div class="title-row">
        <div>
          <h2 id={`g-${group}`}>{title}</h2>
          <p class="small quiet">
            {statement ? t('cm.of', { on: statement.on, by: statement.by }) : t('cm.notStated')}
          </p>
        </div>
        {view.mayState && (
          <a
            class="button"
            href={hereWith({ act: group, done: '' })}
            onClick={stayHere}
            aria-label={`${t(statement ? 'cm.restate' : 'cm.state')}：${title}`}
          >
            {t(statement ? 'cm.restate' : 'cm.state')}
          </a>
        )}
      </div>
      {children}
    </section>
  );
}
