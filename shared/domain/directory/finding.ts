import type { FindRow } from './rows.ts';
import type { Category } from './setting.ts';

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** What is looked for: every word somewhere in the name or in what its categories are called. */
export type Sought = {
  words?: string | undefined;
  category?: string | undefined;
  kind?: string | undefined;
};

/** @returns a test of one row; words are taken apart at blanks, as people type them */
export function finder(
  { words = '', category, kind }: Sought,
  categories: readonly Category[],
): (row: FindRow) => boolean {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const names = new Map(
    categories.map(({ id, name }) => [id, plain(`${name.zh} ${name.en}`)] as const),
  );
  return (row) => {
    if (kind && row.kind !== kind) return false;
    if (category && !row.categories.includes(category)) return false;
    if (wanted.length === 0) return true;
    const text = [plain(row.name), ...row.categories.map((id) => names.get(id) ?? '')].join(' ');
    return wanted.every((word) => text.includes(word));
  };
}
