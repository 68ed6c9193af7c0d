import type { EntryView, LibraryCommand } from '../../../shared/contracts/library.ts';
import type { Figure } from '../../../shared/domain/library/figure.ts';
import { grantKinds, recipientKinds } from '../../../shared/domain/library/names.ts';
import { count, money, named, t } from '../../i18n.ts';

export type Of<T extends LibraryCommand['type']> = Extract<LibraryCommand, { type: T }>;
export type Entry = EntryView['entry'];
export type Text = Of<'keepEntry'>['text'];

export const looks: Readonly<Record<string, string>> = {
  inForce: 'tag done',
  undated: 'tag current',
  notYet: 'tag current',
  ended: 'tag stopped',
  repealed: 'tag stopped',
  unknown: 'tag warn',
  recorded: 'tag done',
  granted: 'tag done',
  applied: 'tag current',
  refused: 'tag stopped',
};

/** Only of rules it can be said whether they hold; a case or a study was made once. */
export const isRule = (kind: string): boolean => kind !== 'case' && kind !== 'study';

export const options = (names: readonly string[], area: string) =>
  names.map((name) => [name, named(`li.${area}.${name}`)] as const);
export const grantOptions = () => options(grantKinds, 'grant');
export const recipientOptions = () => options(recipientKinds, 'to');

/** A figure as it is read; what is unclear as it is printed, and marked so. */
export function FigureText({ figure }: { figure: Figure }) {
  if ('printed' in figure)
    return (
      <>
        <span lang="zh-CN">“{figure.printed}”</span> <span class="tag warn">{t('li.unclear')}</span>
      </>
    );
  return (
    <>
      {figure.unit === 'fen' ? (
        money(figure.amount)
      ) : (
        <>
          {count(figure.amount)} <span lang="zh-CN">{figure.unit}</span>
        </>
      )}
    </>
  );
}

/** 2011 – 2015, from 2026-01-01, until 2025-12-31. */
export const spanOf = ({
  issued,
  from,
  until,
}: {
  issued?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
}): string =>
  [
    issued && t('li.issued.on', { day: issued }),
    from && t('li.from.on', { day: from }),
    until && t('li.until.on', { day: until }),
  ]
    .filter(Boolean)
    .join(' · ') || t('li.noDate');
