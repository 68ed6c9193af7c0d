import { join } from 'node:path';

/** A deployed Lambda. Units are split by what they may do, not by route: see `permissions.ts`. */
type Shape = {
  entry: string;
  memoryMegabytes: number;
  timeoutSeconds: number;
};

const root = join(import.meta.dirname, '../..');
const entry = (unit: string) => join(root, 'functions', unit, 'handler.ts');

/**
 * The one table of deployed functions. Start-up is bound by the processor, which Lambda gives in
 * proportion to memory: what a person waits for gets 1,024 MB.
 */
export const units = {
  api: { entry: entry('api'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  deciding: { entry: entry('deciding'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  performing: { entry: entry('performing'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  applying: { entry: entry('applying'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  files: { entry: entry('files'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  public: { entry: entry('public'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  identity: { entry: entry('identity'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  tenancy: { entry: entry('tenancy'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  registry: { entry: entry('registry'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  platform: { entry: entry('platform'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  hearing: { entry: entry('hearing'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  /** Typst and its fonts take some 130 MB once the first document is set. */
  documents: { entry: entry('documents'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  ideas: { entry: entry('ideas'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  working: { entry: entry('working'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  communities: { entry: entry('communities'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  following: { entry: entry('following'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  needs: { entry: entry('needs'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  deliberation: { entry: entry('deliberation'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  services: { entry: entry('services'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  neighbourhood: { entry: entry('neighbourhood'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  library: { entry: entry('library'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  linkage: { entry: entry('linkage'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  approve: { entry: entry('approve'), memoryMegabytes: 1024, timeoutSeconds: 20 },
  worker: { entry: entry('worker'), memoryMegabytes: 512, timeoutSeconds: 60 },
  opener: { entry: entry('opener'), memoryMegabytes: 1024, timeoutSeconds: 300 },
  scan: { entry: entry('scan'), memoryMegabytes: 2048, timeoutSeconds: 300 },
  stream: { entry: entry('stream'), memoryMegabytes: 512, timeoutSeconds: 60 },
  mailer: { entry: entry('mailer'), memoryMegabytes: 512, timeoutSeconds: 60 },
  cron: { entry: entry('cron'), memoryMegabytes: 512, timeoutSeconds: 55 },
} as const satisfies Record<string, Shape>;

export type Unit = keyof typeof units;
export const unitNames = Object.keys(units) as Unit[];
