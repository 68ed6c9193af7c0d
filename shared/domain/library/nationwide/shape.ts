import type { EntryId, EntryText } from '../entry.ts';
import type { EntryKind, Topic } from '../names.ts';

/** An entry that comes with the system: the same for every tenant, changed only with a new version of the system. */
export type NationwideEntry = EntryText & {
  id: EntryId;
  /** By what rules and settings cite it: a source that holds one of these is of it. */
  cited: readonly string[];
};

type Given = { id: EntryId; title: string; abstract: string; topics: readonly Topic[] } & Partial<
  Omit<NationwideEntry, 'id' | 'title' | 'abstract' | 'topics'>
>;

const of =
  (kind: EntryKind, usual: Partial<NationwideEntry>) =>
  ({ topics, ...given }: Given): NationwideEntry => ({
    kind,
    body: '',
    number: '',
    status: 'inForce',
    area: { level: 'nation', name: '' },
    certainty: 'primary',
    relations: [],
    isPublic: true,
    categories: [],
    catalogue: [],
    grants: [],
    cited: [],
    ...usual,
    ...given,
    topics: [...topics],
  });

const ministry = '财政部';
export const statute = of('law', { body: '全国人民代表大会常务委员会' });
export const order = of('law', { body: '国务院' });
/** Ministry of Finance, read in texts that apply them. */
export const finance = of('law', { body: ministry, certainty: 'secondary' });
export const directive = of('policy', {});
export const norm = of('standard', { certainty: 'secondary' });
export const practice = of('case', {});
export const research = of('study', {});

/** The words of a source before its explanation in brackets: 财政部令第102号. */
export const headOf = (source: string): string => source.split(' ')[0] ?? source;
