import * as z from 'zod';
import { AuditEntry } from '../../shared/contracts/audit-entry.ts';
import { chainOfSection, type Manifest, type Section } from '../../shared/domain/audit/bundle.ts';
import type { Checkpoint } from '../../shared/domain/audit/checkpoint.ts';
import { CreditCode } from '../../shared/domain/credit-code.ts';
import { OrganizationId, PersonId } from '../../shared/domain/ids.ts';
import type { Item } from '../../shared/store/items.ts';
import type { Key } from '../../shared/store/keys.ts';

const ImportedPerson = z.object({
  id: PersonId,
  name: z.string(),
  email: z.email().optional(),
  language: z.enum(['zh-CN', 'en']).optional(),
});
export type ImportedPerson = z.infer<typeof ImportedPerson>;

const ImportedOrganization = z.object({
  id: OrganizationId,
  name: z.string(),
  creditCode: CreditCode,
  email: z.email(),
});
export type ImportedOrganization = z.infer<typeof ImportedOrganization>;

export type ImportedChain = { chain: string; entries: AuditEntry[] };
export type Contents = {
  people: ImportedPerson[];
  organizations: ImportedOrganization[];
  items: (Item & Key)[];
  chains: ImportedChain[];
  checkpoints: Checkpoint[];
};

/** Members, who come first, are told with more than their name. */
const once = <T extends { id: string }>(all: readonly T[]): T[] => [
  ...new Map(all.toReversed().map((one) => [one.id, one])).values(),
];

/** What a verified export holds, section by section. */
export function contentsOf(text: Uint8Array, { sections }: Manifest): Contents {
  const linesOf = ({ from, to }: Section): unknown[] =>
    Buffer.from(text.subarray(from, to))
      .toString()
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line));
  const of = (kind: Section['kind']) => sections.filter((section) => section.kind === kind);
  const valuesOf = (kind: Section['kind']) => of(kind).flatMap(linesOf);
  return {
    people: once(z.array(ImportedPerson).parse(valuesOf('people'))),
    organizations: once(z.array(ImportedOrganization).parse(valuesOf('organizations'))),
    items: valuesOf('items') as (Item & Key)[],
    chains: of('chain').map((section) => ({
      chain: chainOfSection(section.name),
      entries: z.array(AuditEntry).parse(linesOf(section)),
    })),
    checkpoints: valuesOf('checkpoints') as Checkpoint[],
  };
}
