import { instant, named, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Line = readonly [path: string, before: unknown, after: unknown];

/** The fields of both, down to what is no object any more, by the way that leads there. */
function linesOf(before: unknown, after: unknown, path = ''): Line[] {
  if (!isPlain(before) && !isPlain(after)) return [[path, before, after]];
  const [a, b] = [isPlain(before) ? before : {}, isPlain(after) ? after : {}];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.flatMap((name) => linesOf(a[name], b[name], path ? `${path} · ${name}` : name));
}

const longest = 400;
const isInstant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** The first step of a way in words, where there are any; the rest as the record spells it. */
const wayOf = (path: string) =>
  path
    .split(' · ')
    .map((step) => named(`field.${step}`, step))
    .join(' · ');

function said(value: unknown) {
  if (value === undefined || value === '') return <span class="quiet">{t('trail.nothing')}</span>;
  if (typeof value === 'string' && isInstant.test(value)) return instant(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** What was and what is, side by side, field by field. */
export function BeforeAfter(props: { before: unknown; after: unknown; label: string }) {
  const lines = linesOf(props.before ?? {}, props.after ?? {});
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{props.label}</h3>
      <TableFrame label={props.label}>
        <thead>
          <tr>
            <th scope="col">{t('trail.field')}</th>
            <th scope="col">{t('trail.before')}</th>
            <th scope="col">{t('trail.after')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([path, before, after]) => (
            <tr key={path}>
              <th scope="row" class="code small">
                {wayOf(path)}
              </th>
              <td class="wrap">{said(before)}</td>
              <td class="wrap">{said(after)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </>
  );
}
