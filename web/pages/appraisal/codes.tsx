import { encode } from 'uqr';
import { t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';

/** One code as a drawing: every dark module a unit of one path. */
function Code({ link }: { link: string }) {
  const { data, size } = encode(link, { border: 2 });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg class="code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('ap.slip')}>
      <path d={path} />
    </svg>
  );
}

/** Codes as slips to cut apart. They are nowhere kept: they are printed when they are made. */
export function Codes({ links, title }: { links: readonly string[]; title: string }) {
  return (
    <div class="ballot-sheet">
      <Notice kind="good" title={t('ap.sheet', { n: links.length })}>
        <p>{t('ap.sheet.once')}</p>
        <p>
          <button type="button" class="button primary" onClick={() => window.print()}>
            {t('ap.printNow')}
          </button>
        </p>
      </Notice>
      <ul class="slips">
        {links.map((link) => (
          <li key={link}>
            <Code link={link} />
            <p>
              <strong>{title}</strong>
              <span class="block">{t('ap.slip')}</span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
