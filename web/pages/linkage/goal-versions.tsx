import { useMemo } from 'preact/hooks';
import { getGoal } from '../../api/linkage.ts';
import { figure, instant, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Loading } from '../../shell/notice.tsx';
import { tenant } from './acting.ts';

/** Every version of a goal with why it came, the latest first. */
export function Versions({ id }: { id: string }) {
  const asked = useMemo(() => query(() => getGoal({ tenant, goal: id })), [id]);
  const view = asked.data.value;
  if (!view) return <Loading />;
  return (
    <ol class="timeline">
      {view.versions.map(({ version, text, because, byName, at, seen }) => (
        <li key={version}>
          <strong>{t('lk.goal.version', { n: version })}</strong>
          <p>
            {text.title} · {figure(text.from)} → {figure(text.target)} {text.unit}
            {seen.length > 0 && ` · ${figure(seen[seen.length - 1]?.value ?? 0)}`}
          </p>
          {because && <p>{because}</p>}
          <p class="small quiet">{t('lk.history.line', { by: byName, on: instant(at) })}</p>
        </li>
      ))}
    </ol>
  );
}
