import { canonical } from './canonical.ts';

/*
 * The export of a tenant: text, one JSON value a line, to be read with any tool. Sections follow one another;
 * each begins with a line `{"kind":…,"section":…}`. The last line is the manifest with its signature. A large
 * export comes in several files, which are pieces of this one text.
 */

export const exportFormat = 'sanshe-export-1';

/** `chain`: the entries of one audit chain. `items`: rows of the table with their keys. The rest as named. */
export type SectionKind = 'items' | 'chain' | 'checkpoints' | 'people' | 'organizations';

export type Section = {
  name: string;
  kind: SectionKind;
  /** Its bytes in the text, from the first of its own line to before the first of what follows. */
  from: number;
  to: number;
  /** Lines without the one that names it. */
  lines: number;
  /** Of those bytes, in hex. */
  sha256: string;
};

/** A chain as it stood when it was exported. */
export type ExportedChain = { chain: string; entries: number; head: string };

export type Manifest = {
  format: typeof exportFormat;
  /** The id of the export. */
  export: string;
  tenant: string;
  tenantName: string;
  /** Where it was made: the public address of the installation. */
  installation: string;
  madeAt: string;
  requestedBy: string;
  confirmedBy: string;
  reason: string;
  /** Length of everything before the manifest. */
  bytes: number;
  sections: Section[];
  chains: ExportedChain[];
  /** Purchases that were under seal or in review: nobody may read those yet, so they are not in it. */
  withheld: string[];
  /** The last daily root. */
  lastCheckpoint?: { number: number; day: string; root: string; hash: string };
};

export type SignedManifest = { manifest: Manifest; publicKey: string; signature: string };

export const sectionLine = (name: string, kind: SectionKind) => canonical({ section: name, kind });
export const chainSection = (chain: string) => `audit/${chain}`;
export const chainOfSection = (section: string) => section.slice('audit/'.length);
