import type { PassportView } from '../../../shared/contracts/organizations.ts';
import type { Section } from '../../../shared/domain/organization/lists.ts';
import type { Passport } from '../../../shared/domain/organization/passport.ts';
import { Facts } from '../../form/facts.tsx';
import { money, named, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';
import { type Asked, shapes } from './section-fields.ts';

type Plain = { readonly [name: string]: unknown };

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((here, step) => (here as Plain | undefined)?.[step], value);

/** One answer as people read it. */
function inWords({ path, kind, labels = '' }: Asked, row: unknown): string {
  const value = at(row, path);
  if (value === undefined || value === '') return '–';
  if (kind === 'yes') return t(value === true ? 'yes' : 'no');
  if (kind === 'money') return money(Number(value));
  if (kind === 'date') return String(value);
  if (kind === 'boxes')
    return (value as string[]).map((one) => named(`${labels}.${one}`)).join(t('list.comma')) || '–';
  return kind === 'select' ? named(`${labels}.${String(value)}`) : String(value);
}

const fieldsOf = (section: Section): readonly Asked[] =>
  section === 'bank'
    ? [...shapes.bank.fields.slice(0, 2), { path: 'masked', kind: 'line' }]
    : shapes[section].fields;

function List({ section, rows }: { section: Section; rows: readonly unknown[] }) {
  const fields = fieldsOf(section);
  return (
    <>
      <div class="wide-only">
        <TableFrame label={named(`section.${section}`)}>
          <thead>
            <tr>
              {fields.map(({ path }) => (
                <th key={path} scope="col">
                  {named(`field.${section}.${path}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={i}>
                {fields.map((field, column) =>
                  column === 0 ? (
                    <th key={field.path} scope="row">
                      {inWords(field, row)}
                    </th>
                  ) : (
                    <td key={field.path} class={field.kind === 'date' ? 'nowrap' : undefined}>
                      {inWords(field, row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </TableFrame>
      </div>
      <ul class="narrow-only purchase-cards">
        {rows.map((row, i) => (
          <li key={i}>
            {fields.map((field, column) => (
              <p key={field.path} class={column === 0 ? 'strong' : 'small'}>
                {column > 0 && (
                  <span class="quiet">{`${named(`field.${section}.${field.path}`)} `}</span>
                )}
                {inWords(field, row)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A part of a passport to read, its own or what was shown of another's. */
export function SectionFacts({ passport, section }: { passport: Passport; section: Section }) {
  const value = passport[section];
  if (value === undefined || (Array.isArray(value) && value.length === 0))
    return <p class="quiet">{named(`none.${section}`, t('passport.empty'))}</p>;
  if (Array.isArray(value)) return <List section={section} rows={value} />;
  return (
    <Facts
      isTwo
      facts={fieldsOf(section).map(
        (field) => [named(`field.${section}.${field.path}`), inWords(field, value)] as const,
      )}
    />
  );
}

/** What ends next, soonest first; red once it is over, marked two months ahead. */
export function Expiring({ expiring }: Pick<PassportView, 'expiring'>) {
  const soon = expiring.slice(0, 6);
  if (soon.length === 0) return <p class="quiet">{t('passport.nothingEnds')}</p>;
  return (
    <ul class="expiring">
      {soon.map(({ kind, title, validUntil, daysLeft }) => (
        <li key={`${kind}${title}${validUntil}`}>
          <span class={`tag ${daysLeft < 0 ? 'stopped' : daysLeft <= 60 ? 'warn' : 'ahead'}`}>
            {daysLeft < 0 ? t('passport.over') : t('passport.daysLeft', { n: daysLeft })}
          </span>
          <span>
            {`${named(`expiring.${kind}`)} · ${title}`}
            <span class="small quiet block">{t('passport.until', { day: validUntil })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
