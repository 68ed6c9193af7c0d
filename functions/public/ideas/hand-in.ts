import { createHash, randomBytes } from 'node:crypto';
import { DomainError } from '../../../shared/domain/errors.ts';
import { type Collection, phaseOf } from '../../../shared/domain/ideas/collection.ts';
import { Contact, IdeaText } from '../../../shared/domain/ideas/idea.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { putIdea } from '../../../shared/store/ideas.ts';
import type { Fault } from '../../letters/form.ts';
import type { IdeaField } from '../../letters/ideas/hand-in.ts';
import type { Deps } from '../../ports.ts';

/** Under which an idea lies: its receipt's code leads there, and nothing leads back to the code. */
export const ideaIdOf = (code: string): string =>
  createHash('sha256').update(`idea:${code}`).digest('hex').slice(0, 20);

const codes: Partial<Record<IdeaField, string>> = {
  kind: 'choose-category',
  category: 'choose-category',
  wish: 'credit-code',
};

/** Empty fields were left out, not filled with nothing. */
const filled = (form: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => {
      const text = value.trim();
      return text === '' ? [] : [[name, name === 'wish' ? text.toUpperCase() : text]];
    }),
  );

type Parsed = { text: IdeaText; contact: Contact };

/** What was typed, or what is wrong with which field. */
export function readIdeaForm(
  form: Readonly<Record<string, string>>,
  { announcement }: Collection,
): Parsed | { faults: Fault<IdeaField>[] } {
  const given = filled(form);
  const text = IdeaText.safeParse(given);
  const contact = Contact.safeParse(given);
  const faults = [...(text.error?.issues ?? []), ...(contact.error?.issues ?? [])].map(
    ({ path, code, message }): Fault<IdeaField> => {
      const field = String(path[0]) as IdeaField;
      return { field, code: codes[field] ?? (message === 'no-way-to-reach' ? message : code) };
    },
  );
  const { data } = text;
  if (data && !announcement.ideators.includes(data.kind))
    faults.push({ field: 'kind', code: 'choose-category' });
  if (data && !announcement.categories.includes(data.category))
    faults.push({ field: 'category', code: 'choose-category' });
  return data && contact.data && faults.length === 0
    ? { text: data, contact: contact.data }
    : { faults };
}

/**
 * Keeps an idea and gives the code that leads back to it.
 *
 * @throws {DomainError} `illegal-move` when the collection is not open
 */
export async function handIn(
  deps: Deps,
  tenant: TenantId,
  { collection, now, text, contact }: Parsed & { collection: Collection; now: Instant },
): Promise<string> {
  if (phaseOf(collection, now) !== 'open') throw new DomainError({ code: 'illegal-move' });
  const code = randomBytes(10).toString('hex');
  const idea = { ...text, id: ideaIdOf(code), collection: collection.id, at: now };
  if (!(await putIdea(deps.table, tenant, idea, contact)))
    throw new DomainError({ code: 'illegal-move' });
  return code;
}
