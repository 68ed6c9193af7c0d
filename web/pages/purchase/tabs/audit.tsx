import { computed, signal } from '@preact/signals';
import type { AuditEntry } from '../../../../shared/contracts/audit-entry.ts';
import type { PurchaseView } from '../../../../shared/contracts/purchases.ts';
import { getAudit, verifyAudit } from '../../../api/purchasing.ts';
import { parameter } from '../../../here.ts';
import { count, instant, named, t } from '../../../i18n.ts';
import { type Query, query } from '../../../query.ts';
import { Failure, Loading, Notice } from '../../../shell/notice.tsx';
import { TableFrame } from '../../../table/table.tsx';

type Page = { items: AuditEntry[]; next?: string };
const pages = signal<readonly Query<Page>[]>([]);
const last = computed(() => pages.value[pages.value.length - 1]);
const verification = signal<ReturnType<typeof verify> | undefined>(undefined);

const verify = () => query(() => verifyAudit(parameter('tenant'), parameter('purchase')));

function more(cursor = '') {
  const page = query(() => getAudit(parameter('tenant'), parameter('purchase'), cursor));
  pages.value = [...pages.value, page];
}

/** Begins once somebody opens this tab; nobody else pays for it. */
function begin() {
  if (pages.value.length > 0) return;
  verification.value = verify();
  more();
}

/** `person:<id>` and `person:<id>@organization:<id>` as names. */
function actorName({ names }: PurchaseView, actor: string): string {
  if (actor === 'system') return t('audit.system');
  if (actor === 'secret') return t('audit.secret');
  const ids = actor.split('@').map((part) => part.slice(part.indexOf(':') + 1));
  return ids.map((id) => names[id] ?? id).join(' · ');
}

function Verification() {
  const found = verification.value?.data.value;
  if (!found) return null;
  if (!found.isIntact)
    return (
      <Notice kind="danger" title={t('audit.broken', { at: found.brokenAt ?? 0 })}>
        <p>{t('audit.brokenText')}</p>
      </Notice>
    );
  return (
    <Notice kind="good" title={t('audit.intact', { n: found.entries })}>
      <p class="code small">{found.head}</p>
    </Notice>
  );
}

function Entries({ view, entries }: { view: PurchaseView; entries: readonly AuditEntry[] }) {
  return (
    <TableFrame label={t('audit.table')}>
      <thead>
        <tr>
          <th scope="col" class="num">
            {t('audit.seq')}
          </th>
          <th scope="col">{t('audit.at')}</th>
          <th scope="col">{t('audit.actor')}</th>
          <th scope="col">{t('audit.command')}</th>
          <th scope="col">{t('audit.to')}</th>
          <th scope="col">{t('audit.hash')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ seq, at, actor, command, to, hash }) => (
          <tr key={seq}>
            <td class="num">{count(seq)}</td>
            <td class="nowrap">{instant(at)}</td>
            <td class="nowrap">{actorName(view, actor)}</td>
            <td>{named(`command.${command}`)}</td>
            <td>{named(`state.${to}`)}</td>
            <td class="code small" title={hash}>
              {hash.slice(0, 8)}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

export function Audit({ view }: { view: PurchaseView }) {
  begin();
  const entries = pages.value.flatMap(({ data }) => data.value?.items ?? []);
  const problem = last.value?.problem.value;
  const next = last.value?.data.value?.next;
  return (
    <div class="stack">
      <Verification />
      <section class="card">
        <h2>{t('audit.title')}</h2>
        <p class="quiet">{t('audit.text')}</p>
        {entries.length > 0 && <Entries view={view} entries={entries} />}
        {problem && <Failure problem={problem} again={() => void last.value?.load()} />}
        {!problem && last.value?.isLoading.value && <Loading />}
        {next && (
          <p class="actions">
            <button type="button" class="button" onClick={() => more(next)}>
              {t('audit.more')}
            </button>
          </p>
        )}
      </section>
    </div>
  );
}
