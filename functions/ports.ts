import type { Origin } from '../shared/contracts/audit-entry.ts';
import type { SubmittedApplication } from '../shared/domain/purchase/application.ts';
import type { Stage } from '../shared/domain/purchase/lifecycle.ts';
import type { Instant } from '../shared/domain/time.ts';
import type { Scope } from '../shared/store/isolation/scopes.ts';
import type { Table } from '../shared/store/table.ts';
import type { Divisions } from './divisions.ts';

/** The world's time. A sandbox tenant's is derived from it; nothing else reads a clock. */
export type Clock = { now(): Instant };

/** What one execution of a stage machine is started with. */
export type StageInput = { tenantId: string; purchaseId: string; stage: Stage };

/** Runs the stage machines: Step Functions in the cloud, `aws-local-stepfunctions` on one machine. */
export type Workflow = {
  /** Starts the execution called `name`; answers `exists` when that name was used and no longer runs. */
  start(name: string, input: StageInput): Promise<'running' | 'exists'>;
  isRunning(name: string, stage: Stage): Promise<boolean>;
  /** Ends the wait behind `token`. A token that is stale or unknown is no error: the wait is over. */
  wake(token: string): Promise<void>;
};

/** A mail, addressed and written. `id` becomes the Message-ID: sent twice, it is the same mail. */
export type Mail = {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  language: 'zh-CN' | 'en';
  /** The name before the address it comes from, and where an answer goes; the installation's without them. */
  senderName?: string;
  replyTo?: string;
};
export type Mailer = { send(mail: Mail): Promise<void> };

/** Public files: published pages and assets. Paths have no leading slash. */
export type Site = {
  write(path: string, content: string, contentType: string): Promise<void>;
  read(path: string): Promise<{ content: Uint8Array; contentType: string } | undefined>;
  /** Takes it away. What is not there is no fault: it is gone. */
  remove(path: string): Promise<void>;
};

/**
 * Storage apart from the table, for what must outlast whoever can write the table, and for what is taken away.
 * Paths as in `Site`.
 */
export type Archive = {
  /** Keeps it for good. @returns false, and changes nothing, when something is kept there */
  keep(path: string, content: Uint8Array): Promise<boolean>;
  /** Lays it down for some weeks, in place of what was there. */
  lay(path: string, content: Uint8Array): Promise<void>;
  read(path: string): Promise<Uint8Array | undefined>;
};

/** Where a browser sends a file to, and until when: a form with `fields` first and the content last, as `file`. */
export type Ticket = { url: string; fields: Record<string, string>; until: Instant };
export type Upload = {
  path: string;
  /** In bytes, exactly. */
  size: number;
  /** Of the content, in hexadecimal. */
  sha256: string;
};

/**
 * Files that people hand in. They arrive in quarantine, where nobody reads them but what looks at them; what it
 * takes is kept apart. Paths as in `Site`.
 */
export type BlobStore = {
  /** Lets exactly this come, for some minutes, and only where nothing lies yet. */
  admit(upload: Upload): Promise<Ticket>;
  /**
   * Lets one file of up to `mostBytes` come from a form without a script, and sends the browser `onward`, to an
   * address of ours, once it has. What came there is looked at once: sent again, it is not.
   */
  admitForm(form: { path: string; mostBytes: number; onward: string }): Promise<Ticket>;
  /** What came; nothing while it has not. */
  arrived(path: string): Promise<Buffer | undefined>;
  /** Takes away what came, once it was looked at. */
  clearArrived(path: string): Promise<void>;
  /** Keeps what was looked at. */
  keep(path: string, content: Uint8Array, mediaType: string): Promise<void>;
  /** An address that gives what is kept to whoever holds it, for a minute, to be saved under `name`. */
  link(file: {
    path: string;
    name: string;
    mediaType: string;
  }): Promise<{ url: string; until: Instant }>;
  /** Takes away part of what lies under `path`, looked at or not. @returns false once nothing was there */
  eraseSome(path: string): Promise<boolean>;
};

/** Looks for malicious content. */
export type Scanner = { scan(content: Uint8Array): Promise<'clean' | 'infected'> };

/** The Typst sources there are, see `functions/documents/templates`. */
export type DocumentTemplate = 'contract' | 'supplement';
/** A PDF with the SHA-256 of its bytes, in hex. */
export type SetDocument = { content: Uint8Array; hash: string };
/** Sets a document from data. The same data gives the same bytes, on every machine and at any time. */
export type Typesetter = { pdf(template: DocumentTemplate, data: unknown): Promise<SetDocument> };

/** Names what a seal belongs to; an envelope opens only under the context it was sealed in. */
export type SealContext = { tenantId: string; purchaseId: string; organizationId: string };
/** Anyone may seal; only the opener's unit holds an `Unseal`. */
export type Seal = { seal(context: SealContext, content: SubmittedApplication): Promise<string> };
export type Unseal = {
  open(context: SealContext, envelope: string): Promise<SubmittedApplication>;
};

/**
 * Keys for links, codes, cursors and e-mail look-ups, and the Ed25519 key exports are signed with. Each at least
 * 32 random bytes, base64url.
 */
export type Secrets = {
  linkKey: string;
  codePepper: string;
  cursorKey: string;
  signingKey: string;
};

/** How long a session lasts: minutes without use, and hours in all. */
export type SessionLimit = { idleMinutes: number; hours: number };

export type Settings = {
  /** Where people reach the system, without a slash at the end. */
  publicBaseUrl: string;
  mailFrom: string;
  /** Where no tenant's time may be moved, this is false, whatever a tenant says of itself. */
  isSandboxAllowed: boolean;
  /** Where pages send files, if that is not where they come from: `https://…`, no path. */
  uploadOrigin?: string;
  /** Where files that were kept are given out, if that is not where pages come from. */
  downloadOrigin?: string;
  /** Of who has a post in a tenant, and of everybody else; left out, as `session-limits.ts` says. */
  sessions?: { officials: SessionLimit; others: SessionLimit };
};

/** What routes, tasks and reactions may use. Lambda and the local runtime each build their own. */
export type Deps = {
  /** Open as far as the scope reaches in which the work is done. */
  table: Table;
  /** The table as a scope sees it. In the cloud the scope's own role asks, on one machine the guard is all. */
  tableFor(scope: Scope): Promise<Table>;
  /** Where the request came from that is being served; nothing comes from anywhere when a job runs. */
  origin?: Origin;
  clock: Clock;
  workflow: Workflow;
  mailer: Mailer;
  site: Site;
  archive: Archive;
  blobs: BlobStore;
  scanner: Scanner;
  typesetter: Typesetter;
  divisions: Divisions;
  seal: Seal;
  secrets: Secrets;
  settings: Settings;
};
/** The opener alone has what undoes a seal. */
export type OpenerDeps = Deps & { unseal: Unseal };
