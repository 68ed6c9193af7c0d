import { useMemo } from 'preact/hooks';
import type { NeedCategory } from '../../../shared/domain/needs/names.ts';
import { getLibrary } from '../../api/library.ts';
import { workPage } from '../../here.ts';
import { t } from '../../i18n.ts';
import { query } from '../../query.ts';

/** Studies a need came of, and how others did it. Without the library the need stands all the same. */
export function Known({
  tenant,
  need,
  category,
}: {
  tenant: string;
  need: string;
  category: NeedCategory;
}) {
  const asked = useMemo(
    () =>
      query(() =>
        Promise.all([getLibrary(tenant, { need }), getLibrary(tenant, { category, kind: 'case' })]),
      ),
    [],
  );
  const [studies, cases] = asked.data.value ?? [];
  const parts = [
    [t('needs.known.studies'), studies?.items ?? []],
    [t('needs.known.cases'), (cases?.items ?? []).slice(0, 5)],
  ] as const;
  const shown = parts.filter(([, items]) => items.length > 0);
  if (shown.length === 0) return null;
  return (
    <section class="card">
      {shown.map(([title, items]) => (
        <div key={title}>
          <h2>{title}</h2>
          <ul>
            {items.map(({ id, title: name }) => (
              <li key={id}>
                <a href={workPage('library', { tenant, entry: id })} lang="zh-CN">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
