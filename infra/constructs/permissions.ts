import type { ScopeKind } from '../../shared/store/isolation/scopes.ts';
import type { Unit } from './units.ts';

/*
 * Who may do what, on one page. `unit-statements.ts` turns a row into IAM; tests read the
 * synthesized policy and compare it with the promises in the comments here.
 */

/** Scopes that name nobody: a unit that begins in one asks with its own role. */
export type OwnScope = Extract<ScopeKind, 'identity' | 'resident' | 'queues'>;

export type Rights = {
  /** What its own role reaches of the table, before it is known who asks and where. */
  own?: OwnScope;
  /** The scopes it goes on to, each with a role of its own; what each reaches, the partition table says. */
  enters?: readonly ScopeKind[];
  /** `start` executions, `answer` a wait with its task token, `look` whether one runs. */
  workflow?: readonly ('start' | 'answer' | 'look')[];
  mail?: 'send' | 'receive';
  site?: 'read' | 'write';
  /** Daily roots and exports. Nobody has a right to delete there. */
  archive?: 'read' | 'write';
  /** `receive`: lets files come into quarantine; `exchange`: also gives out what is kept. `judge`: reads the one, keeps in the other; `judgeAndClear`: and takes photographs of needs out of the one. `erase`: takes away whole tenants. `photographs`: receives those of needs, and gives out what was kept of them. */
  files?: 'receive' | 'exchange' | 'judge' | 'judgeAndClear' | 'erase' | 'photographs';
  secrets?: readonly ('keys' | 'seal' | 'smtp')[];
  stream?: true;
};

/** A unit that finds out who asks, and goes on as them. */
const forPeople = { own: 'identity', secrets: ['keys'] } as const;

/** What delivering a committed change takes, whether the stream does it or the sweep in its place. */
const delivering = {
  enters: ['system', 'courier', 'matcher'],
  mail: 'send',
  site: 'write',
  secrets: ['keys'],
  workflow: ['start', 'answer', 'look'],
} as const;

export const permissions: Record<Unit, Rights> = {
  api: { ...forPeople, enters: ['person', 'official', 'organization'] },
  /** Nothing of a person's own is in its reach: their drafts and settings lie elsewhere. */
  deciding: { ...forPeople, enters: ['official', 'organization'] },
  performing: { ...forPeople, enters: ['official', 'organization'] },
  files: { ...forPeople, enters: ['official', 'organization'], files: 'exchange' },
  /** Seals applications; no unit that answers people can undo a seal. */
  applying: { ...forPeople, enters: ['person', 'applicant', 'guest'], files: 'receive' },
  public: {
    own: 'resident',
    enters: ['resident'],
    site: 'read',
    files: 'photographs',
    secrets: ['keys'],
  },
  /** A person's calendar says what their task list does, so it looks where that looks. */
  identity: { ...forPeople, enters: ['person', 'official', 'organization'] },
  tenancy: { ...forPeople, enters: ['official', 'inviter'], archive: 'read' },
  registry: { ...forPeople, enters: ['person', 'organization'] },
  /** The packed divisions lie in the site's bucket. */
  platform: { ...forPeople, enters: ['platform'], site: 'read' },
  /** Reads what was objected to and what was decided; commands about it are asked of `deciding`. */
  hearing: { ...forPeople, enters: ['official', 'organization'] },
  /** Reads purchases and keeps what was set of signed contracts; it changes nothing else. */
  documents: {
    own: 'identity',
    enters: ['official', 'organization'],
    archive: 'write',
    secrets: ['keys'],
  },
  /** Collections of ideas touch no purchase, and no purchase touches them. */
  ideas: { ...forPeople, enters: ['person', 'official', 'organization'] },
  /** What is recorded of the work; the purchase itself is moved by others. */
  working: { ...forPeople, enters: ['official', 'organization'] },
  /** Figures of communities and what is asked of them; no purchase is in it. */
  communities: { ...forPeople, enters: ['official'] },
  following: { ...forPeople, enters: ['official', 'organization'] },
  /** What residents need; a plan that cites it is read, no purchase is changed. */
  needs: { ...forPeople, enters: ['official'] },
  /**
   * What residents decide together; needs are bound by it, no purchase is changed. Papers that came back on paper it
   * enters as what they are: by their codes, with no right of an official.
   */
  deliberation: { ...forPeople, enters: ['official', 'resident'] },
  /** Whom residents turn to: providers, one-stop centres, and what the hotline was asked. */
  services: { ...forPeople, enters: ['official'] },
  /** What a neighbourhood shares: facilities of its units and the time of its volunteers. */
  neighbourhood: { ...forPeople, enters: ['official', 'organization', 'resident'] },
  /** What is known and what is given: rules and cases, donations and what became of them; no purchase is changed. */
  library: { ...forPeople, enters: ['official'] },
  /** How communities, organizations and social workers are linked; purchases are read as rows, none is changed. */
  linkage: { ...forPeople, enters: ['official'] },
  /** Sends the code somebody is about to type; every other mail follows from a change that was committed. */
  approve: { ...forPeople, enters: ['official'], mail: 'send' },
  worker: { enters: ['system'], workflow: ['answer'], secrets: ['keys'] },
  /** The only unit that can decrypt an application, and the only one that may read its row. */
  opener: { enters: ['opener'], secrets: ['keys', 'seal'], files: 'judge' },
  /** Reads what nobody has looked at yet, so it can do nothing else. */
  scan: { enters: ['scanner'], secrets: ['keys'], files: 'judgeAndClear' },
  stream: { ...delivering, stream: true },
  mailer: { mail: 'receive', secrets: ['smtp'] },
  cron: {
    ...delivering,
    own: 'queues',
    enters: [...delivering.enters, 'keeper', 'herald', 'person', 'exporter', 'eraser'],
    archive: 'write',
    files: 'erase',
  },
};

export const unitsEntering = (kind: ScopeKind): Unit[] =>
  (Object.keys(permissions) as Unit[]).filter((unit) => permissions[unit].enters?.includes(kind));
