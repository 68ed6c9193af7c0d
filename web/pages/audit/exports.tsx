import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Post } from '../../../shared/domain/policy/posts.ts';
import { intention } from '../../api/ask.ts';
import {
  type Exports as All,
  confirmExport,
  getExports,
  type Links,
  requestExport,
  type TenantExport,
  takeExport,
} from '../../api/audit.ts';
import { faultsOf, text } from '../../form/checks.ts';
import { type Fact, Facts } from '../../form/facts.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { parameter } from '../../here.ts';
import { instant, named, t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';

const tenant = parameter('tenant');
const all = signal<ReturnType<typeof ask> | undefined>(undefined);
const ask = () => query(() => getExports(tenant));
const done = signal('');
const trouble = signal<ProblemError | undefined>(undefined);
const links = signal<Record<string, Links>>({});

const kinds = { requested: 'warn', writing: 'current', ready: 'done' } as const;
const taking: readonly Post[] = ['officeHead', 'leadingGroupHead'];

const sizeOf = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

async function attempt(run: () => Promise<void>): Promise<void> {
  trouble.value = undefined;
  try {
    await run();
    await all.value?.load();
  } catch (cause) {
    if (!(cause instanceof ProblemError)) throw cause;
    trouble.value = cause;
  }
}

function Ask() {
  const wish = useMemo(intention, []);
  const form = useMemo(
    () =>
      createForm({
        initial: { reason: '' },
        faultsOf: (values) => faultsOf(values, { reason: text(300, 4) }),
      }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      await requestExport(tenant, textAt(values, 'reason').trim(), wish);
      done.value = t('exports.asked');
      await all.value?.load();
    });
  return (
    <PlainForm form={form} send={send}>
      <Field form={form} path="reason" label={t('exports.reason')} hint={t('exports.reasonHint')} />
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {t('exports.ask')}
        </button>
      </p>
    </PlainForm>
  );
}

function factsOf(one: TenantExport, names: All['names']): Fact[] {
  const by = (id: string, at: string) =>
    `${names[id] ?? t('trail.unknownPerson')} · ${instant(at)}`;
  return [
    [t('exports.askedBy'), by(one.requestedBy, one.requestedAt)],
    ...(one.confirmedBy && one.confirmedAt
      ? [[t('exports.confirmedBy'), by(one.confirmedBy, one.confirmedAt)] as const]
      : []),
    ...(one.state === 'ready'
      ? [
          [
            t('exports.size'),
            t('exports.files', { n: one.files, size: sizeOf(one.bytes) }),
          ] as const,
        ]
      : []),
    ...(one.withheld > 0
      ? [[t('exports.withheld'), t('exports.withheldText', { n: one.withheld })] as const]
      : []),
  ];
}

function Files({ id }: { id: string }) {
  const found = links.value[id];
  if (!found) return null;
  return (
    <Notice kind="info" title={t('exports.valid', { until: instant(found.validUntil) })}>
      <ul>
        {found.items.map(({ name, href }, i) => (
          <li key={name}>
            <a href={href} download={name}>
              {t('exports.file', { n: i + 1 })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type ItemProps = { one: TenantExport; names: All['names']; me: string; mayTake: boolean };

function Next({ one, me, mayTake }: Omit<ItemProps, 'names'>) {
  const wish = useMemo(intention, []);
  if (one.state === 'writing')
    return <p role="status">{t('exports.progress', { done: one.done, total: one.total })}</p>;
  if (one.state === 'requested' && (!mayTake || one.requestedBy === me))
    return <p class="quiet">{t('exports.waiting')}</p>;
  if (!mayTake) return null;
  const isReady = one.state === 'ready';
  const run = async () => {
    if (!isReady) await confirmExport(tenant, one.id, wish);
    else links.value = { ...links.value, [one.id]: await takeExport(tenant, one.id, wish) };
  };
  return (
    <p class="actions">
      <button
        type="button"
        class={isReady ? 'button' : 'button primary'}
        onClick={() => void attempt(run)}
      >
        {t(isReady ? 'exports.links' : 'exports.confirm')}
      </button>
    </p>
  );
}

function Item({ one, names, me, mayTake }: ItemProps) {
  return (
    <li class="approval">
      <h3>
        {one.reason}
        <span class={`tag ${kinds[one.state]}`}>{named(`exportState.${one.state}`)}</span>
      </h3>
      <Facts facts={factsOf(one, names)} />
      <Next one={one} me={me} mayTake={mayTake} />
      <Files id={one.id} />
    </li>
  );
}

function Offline() {
  return (
    <section class="card">
      <h2>{t('offline.title')}</h2>
      <p>{t('offline.text')}</p>
      <p class="code">npm run audit:verify -- {tenant}-export/</p>
      <p>{t('offline.after')}</p>
    </section>
  );
}

/** Exports of everything: asked for by one, confirmed by another, fetched by links. */
export function Exports({ me, posts }: { me: string; posts: readonly Post[] }) {
  all.value ??= ask();
  const view = all.value.data.value;
  const problem = all.value.problem.value;
  const mayTake = posts.some((post) => taking.includes(post));
  const mayAsk = mayTake || posts.includes('tenantAdmin');
  return (
    <div class="stack">
      {done.value && <Notice kind="good" title={done.value} />}
      {trouble.value && <Notice kind="danger" title={trouble.value.title} />}
      <section class="card">
        <h2>{t('exports.title')}</h2>
        <p class="quiet">{t('exports.text')}</p>
        {mayAsk && <Ask />}
      </section>
      <section class="card">
        <h2>{t('exports.list')}</h2>
        {view?.items.length === 0 && (
          <div class="empty">
            <p class="empty-title">{t('exports.none')}</p>
            <p>{t('exports.noneText')}</p>
          </div>
        )}
        <ul class="plain">
          {view?.items.map((one) => (
            <Item key={one.id} one={one} names={view.names} me={me} mayTake={mayTake} />
          ))}
        </ul>
        {!view && problem && <Failure problem={problem} again={() => void all.value?.load()} />}
        {!view && !problem && <Loading />}
      </section>
      <Offline />
    </div>
  );
}
