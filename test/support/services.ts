import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSealKeys, sealWith, unsealWith } from '../../functions/adapters/hpke-seal.ts';
import type { Clock, Mail, OpenerDeps, StageInput } from '../../functions/ports.ts';
import { eicarScanner } from '../../functions/scan/eicar.ts';
import { type FolderBlobs, folderBlobs } from '../../infra/local/blobs.ts';
import { folderDivisions } from '../../infra/local/divisions.ts';
import { localTypesetter } from '../../infra/local/typesetter.ts';
import { type Instant, plusMillis } from '../../shared/domain/time.ts';
import { guarded } from '../../shared/store/isolation/guard.ts';
import type { Table } from '../../shared/store/table.ts';
import { monday } from './a-purchase.ts';

export type AClock = Clock & { set(at: Instant): void; pass(millis: number): void };

/** Stands still until a test moves it. */
export function aClock(start: Instant = monday): AClock {
  let at = start;
  return {
    now: () => at,
    set: (to) => {
      at = to;
    },
    pass: (millis) => {
      at = plusMillis(at, millis);
    },
  };
}

export type Started = StageInput & { name: string };

/** What the outside world was asked for, for tests to look at. */
export type Services = {
  deps: OpenerDeps;
  clock: AClock;
  mails: Mail[];
  started: Started[];
  woken: string[];
  files: Map<string, string>;
  archived: Map<string, Uint8Array>;
  /** Where files lie, and what takes and gives them. */
  blobs: FolderBlobs & { folder: string };
  /** Paths of files that came and that nobody was told of yet. */
  arrivals: string[];
};

const repeated = (letter: string) => letter.repeat(43);

/** The ports, implemented in memory: mails, executions and files are kept for the test to read. */
export async function services(table: Table, word = repeated): Promise<Services> {
  const clock = aClock();
  const mails: Mail[] = [];
  const started: Started[] = [];
  const woken: string[] = [];
  const files = new Map<string, string>();
  const archived = new Map<string, Uint8Array>();
  const arrivals: string[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'sanshe-files-'));
  const blobs = folderBlobs({
    folder,
    key: word('l'),
    onArrival: (path) => arrivals.push(path),
  });
  const sealKeys = await createSealKeys();
  const deps: OpenerDeps = {
    table,
    tableFor: async (scope) => guarded(table, scope),
    clock,
    mailer: {
      send: async (mail) => {
        mails.push(mail);
      },
    },
    workflow: {
      start: async (name, input) => {
        if (!started.some((one) => one.name === name)) started.push({ name, ...input });
        return 'running';
      },
      isRunning: async (name) => started.some((one) => one.name === name),
      wake: async (token) => {
        woken.push(token);
      },
    },
    site: {
      write: async (path, content) => {
        files.set(path, content);
      },
      remove: async (path) => {
        files.delete(path);
      },
      read: async (path) => {
        const content = files.get(path);
        return content === undefined
          ? undefined
          : { content: new TextEncoder().encode(content), contentType: 'text/html; charset=utf-8' };
      },
    },
    archive: {
      keep: async (path, content) => {
        if (archived.has(path)) return false;
        archived.set(path, content);
        return true;
      },
      lay: async (path, content) => {
        archived.set(path, content);
      },
      read: async (path) => archived.get(path),
    },
    blobs: blobs.store,
    scanner: eicarScanner,
    typesetter: localTypesetter(),
    divisions: folderDivisions(),
    seal: sealWith(sealKeys.publicKey),
    unseal: unsealWith(sealKeys.privateKey),
    secrets: {
      linkKey: word('l'),
      codePepper: word('p'),
      cursorKey: word('c'),
      signingKey: word('s'),
    },
    settings: {
      publicBaseUrl: 'https://sanshe.example',
      mailFrom: 'no-reply@sanshe.example',
      isSandboxAllowed: true,
    },
  };
  return {
    deps,
    clock,
    mails,
    started,
    woken,
    files,
    archived,
    blobs: { ...blobs, folder },
    arrivals,
  };
}
