import { execFile, execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/*
 * `npm run isolation:mutations`: takes one guard at a time out of a copy of the tree and demands that the
 * isolation matrix notices. A guard whose absence nobody notices is either not needed or not tested.
 */

type Mutation = { name: string; file: string; text: string; instead: string };

const gate = 'functions/http/access.ts';
const session = 'functions/http/session.ts';
const mutations: readonly Mutation[] = [
  {
    name: 'a session that has ended is still one',
    file: 'shared/store/sessions.ts',
    text: 'return stored && endOf(stored) > now ? stored : undefined;',
    instead: 'return stored;',
  },
  {
    name: 'an official of any tenant is looked up in this one',
    file: session,
    text: 'if (!session.memberships.some((m) => m.tenant === tenant)) throw nothing;',
    instead: '',
  },
  {
    name: 'a post that was taken away still counts',
    file: session,
    text: 'if (!member || member.posts.length === 0) throw nothing;',
    instead: "if (!member) return { kind: 'official', personId, posts: ['officeHead'] };",
  },
  {
    name: 'the posts of a contract are not looked at',
    file: gate,
    text: 'if (posts && !actor.posts.some((post) => posts.includes(post)))',
    instead: 'if (posts && actor.posts.length === 0)',
  },
  {
    name: 'membership of the organization is not demanded',
    file: gate,
    text: '{ membership: await readMembership(table, organization, person) };',
    instead:
      "{ membership: (await readMembership(table, organization, person)) ?? { id: organization, name: '', creditCode: '', role: 'owner' } };",
  },
  {
    name: 'a stranger’s submission reads the passport before it is refused',
    file: gate,
    text: 'if (!isKnown && !(await readMembership(table, organization, person.id))) return {};',
    instead: '',
  },
  {
    name: 'the roles of a contract are not looked at',
    file: gate,
    text: 'if (roles && !roles.includes(admitted.membership.role))',
    instead: 'if (roles && roles.length === 0)',
  },
  {
    name: 'anybody administers the installation',
    file: gate,
    text: 'if (!session.isPlatformAdmin) throw absent();',
    instead: '',
  },
  {
    name: 'the guard of the table lets every request through',
    file: 'shared/store/isolation/guard.ts',
    text: 'demandInside(scope, asked[0]);',
    instead: '',
  },
  {
    name: 'officials reach the partitions of every tenant',
    file: 'shared/store/isolation/grants.ts',
    text: "{ partition: 'T#<tenant>', may: actions },\n  { partition: 'T#<tenant>#*', may: actions },",
    instead: "{ partition: 'T#*', may: actions },",
  },
  {
    name: 'the scope of an official is another tenant’s',
    file: gate,
    text: "return { actor, scope: { as: 'official', person: session.person.id, tenant } };",
    instead:
      "return { actor, scope: { as: 'official', person: session.person.id, tenant: TenantId.parse('wuxing') } };",
  },
  {
    name: 'the list of purchases is open to everybody signed in',
    file: 'shared/contracts/purchasing-routes.ts',
    text: "summary: 'The tenant’s purchases, newest first',\n    access: 'official',",
    instead: "summary: 'The tenant’s purchases, newest first',\n    access: 'person',",
  },
  {
    name: 'a route is mounted that has no contract',
    file: 'functions/api/app.ts',
    text: "  .use(access(purchasingRoutes, ['get /api/tasks']))",
    instead:
      "  .get('/t/:tenant/everything', (c) => c.json({}))\n  .use(access(purchasingRoutes, ['get /api/tasks']))",
  },
  {
    name: 'a route is added that nobody has said who is let in to',
    file: 'shared/contracts/open-routes.ts',
    text: "    path: '/api/tenants',",
    instead: "    path: '/api/all-tenants',",
  },
  {
    name: 'a command is refused by its version before it is asked who may know of the purchase',
    file: 'functions/api/routes/purchases.ts',
    text: "if (!viewFor(loaded.purchase, actor)) throw new DomainError({ code: 'not-found' });",
    instead: '',
  },
  {
    name: 'what may not be known is refused instead of absent',
    file: 'functions/api/purchase-view.ts',
    text: "if (!shown) throw new DomainError({ code: 'not-found' });",
    instead: "if (!shown) throw new DomainError({ code: 'not-permitted' });",
  },
  {
    name: 'an expert who is not on the panel sees the purchase',
    file: 'shared/domain/purchase/views.ts',
    text: "if (seat && held.includes('panel')) return expertsView(purchase, seat);",
    instead: "if (held.includes('panel')) return officialsView(purchase);",
  },
  {
    name: 'a draft is shown to organizations',
    file: 'shared/domain/purchase/views.ts',
    text: 'return purchase.notice && organizationsView(purchase, actor.organizationId);',
    instead: 'return organizationsView(purchase, actor.organizationId);',
  },
  {
    name: 'a cursor needs no proof',
    file: 'functions/http/cursor.ts',
    text: 'if (given.length !== expected.length || !timingSafeEqual(given, expected))',
    instead: 'if (given.length > 9999 && timingSafeEqual(given, expected))',
  },
  {
    name: 'the key of a repetition is everybody’s',
    file: 'functions/http/commanding.ts',
    text: 'return { principal, key,',
    instead: "return { principal: 'anybody', key,",
  },
  {
    name: 'a link of a letter needs no proof',
    file: 'functions/links.ts',
    text: 'if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;',
    instead: 'if (given.length > 9999 && timingSafeEqual(given, expected)) return undefined;',
  },
];

const root = join(import.meta.dirname, '..');
const matrix = ['matrix', 'trespass', 'mounted-routes'].map(
  (name) => `test/tenancy/${name}.test.ts`,
);
const run = promisify(execFile);

/** A copy of what git tracks, as it stands in the working tree; packages are linked. */
async function copyOfTree(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'sanshe-mutations-'));
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: root,
  });
  for (const file of listed.toString().split('\0').filter(Boolean))
    await cp(join(root, file), join(copy, file)).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'ENOENT') throw cause;
    });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** @returns what failed first; nothing when the matrix is content */
async function firstFailure(copy: string): Promise<string | undefined> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const options = ['run', '--config', '.ci/vitest.config.ts', '--root', '.', '--bail', '1'];
  try {
    await run(process.execPath, [vitest, ...options, ...matrix], {
      cwd: copy,
      maxBuffer: 2 ** 28,
      env: { ...process.env, NO_COLOR: '1', MATRIX: 'quick' },
    });
    return undefined;
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    const failure = /FAIL\s+\|?system\|?\s+(.*)/.exec(`${stdout}\n${stderr}`)?.[1];
    return failure ?? 'the run itself';
  }
}

async function mutated(copy: string, { name, file, text, instead }: Mutation): Promise<boolean> {
  const path = join(copy, file);
  const source = await readFile(path, 'utf8');
  const found = source.split(text).length - 1;
  if (found !== 1)
    throw new Error(`"${name}" must match once in ${file}, and does ${found} times.`);
  await writeFile(
    path,
    source.replace(text, () => instead),
  );
  const failure = await firstFailure(copy);
  await writeFile(path, source);
  console.log(
    `${failure ? 'noticed ' : 'SURVIVED'}  ${name}${failure ? `\n            ${failure}` : ''}`,
  );
  return failure !== undefined;
}

async function main() {
  const copy = await copyOfTree();
  try {
    const chosen = mutations.filter(({ name }) => name.includes(process.argv[2] ?? ''));
    const failure = await firstFailure(copy);
    if (failure) throw new Error(`Without any mutation the matrix fails: ${failure}.`);
    let killed = 0;
    for (const mutation of chosen) killed += (await mutated(copy, mutation)) ? 1 : 0;
    console.log(`killed ${killed} of ${chosen.length}`);
    process.exitCode = killed === chosen.length ? 0 : 1;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

await main();
