import { workPage } from '../../here.ts';
import { t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';
import { tenant } from './acting.ts';

const lines = [
  ['docs', () => '/api/docs'],
  ['openapi', () => '/api/openapi.json'],
  ['projects', () => workPage('overview', { tenant })],
  ['audit', () => workPage('audit', { tenant })],
  ['volunteers', () => workPage('volunteers', { tenant })],
  ['portal', () => `/t/${tenant}/`],
  ['rules', () => workPage('settings', { tenant })],
] as const;

/** What other systems connect to: interfaces, exports and open data (seed 3-50). */
export function Interfaces() {
  return (
    <section class="card">
      <h2>{t('lk.if')}</h2>
      <p class="lead">{t('lk.if.lead')}</p>
      <TableFrame label={t('lk.if')}>
        <thead>
          <tr>
            <th scope="col">{t('lk.tab.interfaces')}</th>
            <th scope="col">{t('lk.if.kind')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, href]) => (
            <tr key={name}>
              <th scope="row" class="long-name">
                <a href={href()}>{t(`lk.if.${name}`)}</a>
              </th>
              <td class="long-name">{t(`lk.if.${name}.what`)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}
