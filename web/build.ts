import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { workShell } from './work-shell.ts';

/** gzip KB, and whether it fits what the kind of page may weigh. */
export type Weighed = { name: string; kilobytes: number; budget: number };
export type BuildReport = { files: readonly string[]; weights: readonly Weighed[] };
type Options = { outdir?: string; minify?: boolean };

const home = import.meta.dirname;

type Screen = {
  folder: string;
  address: string;
  preloads: readonly string[];
  /** The area of words that only this page speaks: `words/<area>.zh.ts` and `.en.ts`. */
  words?: string;
};

/** Folder of the page's parts, and its address under `/work/`. Preloads are JSON the page asks for at once. */
const screens: readonly Screen[] = [
  { folder: 'tasks', address: '', preloads: ['/api/session', '/api/tasks'], words: 'tasks' },
  { folder: 'platform', address: 'platform', preloads: ['/api/session'], words: 'platform' },
  { folder: 'regions', address: 'regions', preloads: ['/api/session'], words: 'regions' },
  { folder: 'purchases', address: 'purchases', preloads: ['/api/session'] },
  { folder: 'plan', address: 'plan', preloads: ['/api/session'], words: 'plan' },
  { folder: 'purchase', address: 'purchase', preloads: ['/api/session'], words: 'purchase' },
  { folder: 'contract', address: 'contract', preloads: ['/api/session'], words: 'contract' },
  {
    folder: 'application',
    address: 'application',
    preloads: ['/api/session'],
    words: 'application',
  },
  {
    folder: 'organization-purchase',
    address: 'organization-purchase',
    preloads: ['/api/session'],
    words: 'purchase',
  },
  { folder: 'review', address: 'review', preloads: ['/api/session'], words: 'review' },
  {
    folder: 'road-show',
    address: 'road-show',
    preloads: ['/api/session'],
    words: 'road-show',
  },
  { folder: 'offer', address: 'offer', preloads: ['/api/session'], words: 'offer' },
  {
    folder: 'review-report',
    address: 'review-report',
    preloads: ['/api/session'],
    words: 'forensics',
  },
  {
    folder: 'delegations',
    address: 'delegations',
    preloads: ['/api/session'],
    words: 'delegations',
  },
  {
    folder: 'organization',
    address: 'organization',
    preloads: ['/api/session'],
    words: 'passport',
  },
  {
    folder: 'registration',
    address: 'registration',
    preloads: ['/api/session'],
    words: 'passport',
  },
  {
    folder: 'verifications',
    address: 'verifications',
    preloads: ['/api/session'],
    words: 'passport',
  },
  { folder: 'capacity', address: 'capacity', preloads: ['/api/session'], words: 'passport' },
  { folder: 'ledger', address: 'ledger', preloads: ['/api/session'], words: 'ledger' },
  { folder: 'payments', address: 'payments', preloads: ['/api/session'], words: 'payments' },
  { folder: 'clock', address: 'clock', preloads: ['/api/session'], words: 'clock' },
  { folder: 'account', address: 'account', preloads: ['/api/session'], words: 'account' },
  { folder: 'second-step', address: 'second-step', preloads: [], words: 'account' },
  { folder: 'objection', address: 'objection', preloads: ['/api/session'], words: 'hearing' },
  { folder: 'complaints', address: 'complaints', preloads: ['/api/session'], words: 'hearing' },
  { folder: 'audit', address: 'audit', preloads: ['/api/session'], words: 'audit' },
  { folder: 'settings', address: 'settings', preloads: ['/api/session'], words: 'settings' },
  { folder: 'people', address: 'people', preloads: ['/api/session'], words: 'people' },
  { folder: 'draw', address: 'draw', preloads: ['/api/session'], words: 'draw' },
  {
    folder: 'eligibility',
    address: 'eligibility',
    preloads: ['/api/session'],
    words: 'eligibility',
  },
  { folder: 'joint', address: 'joint', preloads: ['/api/session'], words: 'joint' },
  { folder: 'bonus', address: 'bonus', preloads: ['/api/session'], words: 'bonus' },
  { folder: 'recusal', address: 'recusal', preloads: ['/api/session'], words: 'recusal' },
  { folder: 'experts', address: 'experts', preloads: ['/api/session'], words: 'experts' },
  { folder: 'budget', address: 'budget', preloads: ['/api/session'], words: 'budget' },
  {
    folder: 'deliberation',
    address: 'deliberation',
    preloads: ['/api/session'],
    words: 'deliberation',
  },
  { folder: 'needs', address: 'needs', preloads: ['/api/session'], words: 'needs' },
  {
    folder: 'facilities',
    address: 'facilities',
    preloads: ['/api/session'],
    words: 'facilities',
  },
  { folder: 'library', address: 'library', preloads: ['/api/session'], words: 'library' },
  { folder: 'giving', address: 'giving', preloads: ['/api/session'], words: 'giving' },
  { folder: 'bookings', address: 'bookings', preloads: ['/api/session'], words: 'bookings' },
  { folder: 'hotline', address: 'hotline', preloads: ['/api/session'], words: 'hotline' },
  { folder: 'ideas', address: 'ideas', preloads: ['/api/session'], words: 'ideas' },
  { folder: 'community', address: 'community', preloads: ['/api/session'], words: 'community' },
  { folder: 'directory', address: 'directory', preloads: ['/api/session'], words: 'directory' },
  { folder: 'districts', address: 'districts', preloads: ['/api/session'], words: 'districts' },
  { folder: 'desk', address: 'desk', preloads: ['/api/session'], words: 'desk' },
  { folder: 'rights', address: 'rights', preloads: ['/api/session'], words: 'rights' },
  { folder: 'access', address: 'access', preloads: ['/api/session'], words: 'access' },
  { folder: 'appraisal', address: 'appraisal', preloads: ['/api/session'], words: 'appraisal' },
  {
    folder: 'volunteers',
    address: 'volunteers',
    preloads: ['/api/session'],
    words: 'volunteers',
  },
  {
    folder: 'linkage',
    address: 'linkage',
    preloads: ['/api/session'],
    words: 'linkage',
  },
  { folder: 'board', address: 'board', preloads: ['/api/session'], words: 'board' },
  { folder: 'room', address: 'room', preloads: ['/api/session'], words: 'room' },
  {
    folder: 'supervision',
    address: 'supervision',
    preloads: ['/api/session'],
    words: 'supervision',
  },
  { folder: 'overview', address: 'overview', preloads: ['/api/session'], words: 'overview' },
  {
    folder: 'satisfaction',
    address: 'satisfaction',
    preloads: ['/api/session'],
    words: 'satisfaction',
  },
  { folder: 'evaluation', address: 'evaluation', preloads: ['/api/session'], words: 'evaluation' },
  { folder: 'workforce', address: 'workforce', preloads: ['/api/session'], words: 'workforce' },
  { folder: 'field', address: 'field', preloads: [], words: 'field' },
  { folder: 'project', address: 'project', preloads: ['/api/session'], words: 'project' },
];

/** KB gzip, first load (design/web.md section 4). */
const budgets = { work: 45, workCss: 10, public: 15, publicCss: 6 };

/** Chromium 80 is the oldest that is run; `.ci/old-kernels.ts` guards the library, this the syntax. */
const target = ['chrome69', 'safari14.1', 'firefox78'];

const settings = (outdir: string, minify: boolean) => ({
  bundle: true,
  format: 'esm' as const,
  minify,
  metafile: true as const,
  target,
  outdir: join(outdir, 'assets'),
  legalComments: 'none' as const,
  jsx: 'automatic' as const,
  jsxImportSource: 'preact',
  define: { 'process.env.NODE_ENV': '"production"' },
  absWorkingDir: home,
  logLevel: 'warning' as const,
});

const work = (outdir: string, minify: boolean) =>
  build({
    ...settings(outdir, minify),
    entryPoints: [
      ...screens.map(({ folder }) => ({ in: `pages/${folder}/page.tsx`, out: folder })),
      { in: 'styles/work.css', out: 'work' },
    ],
    splitting: true,
    entryNames: '[name]-[hash]',
    chunkNames: 'c-[hash]',
  });

/** Published pages are written once and keep their addresses, so their assets keep theirs. */
const publicAssets = (outdir: string, minify: boolean) =>
  build({
    ...settings(outdir, minify),
    entryPoints: [
      { in: 'styles/public.css', out: 'public' },
      { in: 'public/list.ts', out: 'list' },
    ],
    entryNames: '[name]',
  });

/** Beside the field page, under a name that stays: it answers for the page when nobody else does. */
const fieldWorker = (outdir: string, minify: boolean) =>
  build({
    ...settings(outdir, minify),
    entryPoints: [{ in: 'pages/field/worker.ts', out: 'worker' }],
    outdir: join(outdir, 'work/field'),
    format: 'iife' as const,
    entryNames: '[name]',
  });

type Output = Metafile['outputs'][string];

const outputOf = ({ outputs }: Metafile, entry: string): { path: string; output: Output } => {
  const found = Object.entries(outputs).find(([, output]) => output.entryPoint === entry);
  if (!found) throw new Error(`The build wrote nothing for ${entry}.`);
  return { path: found[0], output: found[1] };
};

/** `path` and all that it imports without being asked, each once. */
function statically(meta: Metafile, path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const { path: next, kind } of meta.outputs[path]?.imports ?? [])
    if (kind === 'import-statement') statically(meta, next, seen);
  return seen;
}

const gzipped = (paths: Iterable<string>) =>
  [...paths].reduce(
    (sum, path) => sum + gzipSync(readFileSync(join(home, path)), { level: 9 }).length,
    0,
  ) / 1024;

const address = (path: string) => `/assets/${basename(path)}`;

function writeShells(meta: Metafile, outdir: string): Weighed[] {
  const css = outputOf(meta, 'styles/work.css').path;
  const words = outputOf(meta, 'words/zh.ts').path;
  return screens.map(({ folder, address: place, preloads, words: area }) => {
    const entry = outputOf(meta, `pages/${folder}/page.tsx`).path;
    const firstLoad = statically(meta, words, statically(meta, entry));
    if (area) statically(meta, outputOf(meta, `words/${area}.zh.ts`).path, firstLoad);
    const page = join(outdir, 'work', place, 'index.html');
    mkdirSync(dirname(page), { recursive: true });
    writeFileSync(
      page,
      workShell({
        css: address(css),
        script: address(entry),
        modules: [...firstLoad].filter((path) => path !== entry).map(address),
        preloads,
      }),
    );
    return { name: `/work/${place}`, kilobytes: gzipped(firstLoad), budget: budgets.work };
  });
}

/**
 * Builds everything a browser loads into `outdir`: `assets/` and one HTML file per work page.
 *
 * @throws {Error} when something weighs more than its kind of page may
 */
export async function buildWeb(options: Options = {}): Promise<BuildReport> {
  const { outdir = join(home, 'dist'), minify = true } = options;
  rmSync(outdir, { recursive: true, force: true });
  const [{ metafile: pages }, { metafile: open }] = await Promise.all([
    work(outdir, minify),
    publicAssets(outdir, minify),
  ]);
  await fieldWorker(outdir, minify);
  const weights = [
    ...writeShells(pages, outdir),
    {
      name: 'work.css',
      kilobytes: gzipped([outputOf(pages, 'styles/work.css').path]),
      budget: budgets.workCss,
    },
    {
      name: 'public.css',
      kilobytes: gzipped([outputOf(open, 'styles/public.css').path]),
      budget: budgets.publicCss,
    },
    {
      name: 'list.js',
      kilobytes: gzipped([outputOf(open, 'public/list.ts').path]),
      budget: budgets.public,
    },
  ];
  const heavy = weights.filter(({ kilobytes, budget }) => minify && kilobytes > budget);
  if (heavy.length > 0)
    throw new Error(
      `Too heavy: ${heavy.map(({ name, kilobytes, budget }) => `${name} ${kilobytes.toFixed(1)} KB, at most ${budget}`).join('; ')}`,
    );
  return {
    files: [...Object.keys(pages.outputs), ...Object.keys(open.outputs)].map((path) =>
      basename(path),
    ),
    weights,
  };
}

if (import.meta.main) {
  const { weights } = await buildWeb();
  console.log('KB gzip      at most');
  for (const { name, kilobytes, budget } of weights)
    console.log(`${kilobytes.toFixed(1).padStart(7)} ${String(budget).padStart(12)}  ${name}`);
}
