import { effect, signal } from '@preact/signals';
import { type ChainView, getChain } from '../../api/audit.ts';
import { type Fact, Facts } from '../../form/facts.tsx';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { day, instant, named, t } from '../../i18n.ts';
import { type Query, query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { BeforeAfter } from './before-after.tsx';
import { type Proved, prove } from './proof.ts';
import { actorName, chainName, commandName, type Names } from './said.ts';

type Entry = ChainView['entries'][number];
const pageSize = 50;

const chain = signal<Query<ChainView> | undefined>(undefined);
const proof = signal<Query<Proved> | undefined>(undefined);
let asked = '';

effect(() => {
  const [name, entry] = [parameter('chain'), Number(parameter('entry')) || 1];
  const from = Math.floor((entry - 1) / pageSize) * pageSize + 1;
  const wanted = `${name}~${from}`;
  if (!name || wanted === asked) return;
  asked = wanted;
  chain.value = query(() => getChain(parameter('tenant'), name, from));
  proof.value = query(() => prove(parameter('tenant'), name));
});

function Verification({ view }: { view: ChainView }) {
  const { isIntact, entries, head, brokenAt = 0 } = view.verification;
  if (!isIntact)
    return (
      <Notice kind="danger" title={t('trail.broken', { at: brokenAt })}>
        <p>{t('trail.brokenText')}</p>
      </Notice>
    );
  return (
    <Notice kind="good" title={t('trail.checked', { n: entries })}>
      <p class="code small">{head}</p>
      <Kept />
    </Notice>
  );
}

/** Whether a daily root covers it, worked out here and not taken from the server. */
function Kept() {
  const found = proof.value?.data.value;
  if (!found) return proof.value?.isLoading.value ? null : <p>{t('trail.notYet')}</p>;
  const said = { day: day(found.day), seq: found.seq };
  return <p>{found.isGood ? t('trail.proved', said) : t('trail.notProved', said)}</p>;
}

function factsOf(entry: Entry, names: Names): Fact[] {
  const { actor, as = [], onBehalfOf, origin, reason, to, at, hash } = entry;
  return [
    [t('trail.at'), <span class="num">{instant(at)}</span>],
    [t('trail.person'), actorName(actor, names)],
    ...(as.length > 0
      ? [[t('trail.as'), as.map((post) => named(`post.${post}`)).join(t('list.comma'))] as const]
      : []),
    ...(onBehalfOf ? [[t('trail.onBehalf'), actorName(onBehalfOf, names)] as const] : []),
    ...(origin?.address ? [[t('trail.address'), origin.address] as const] : []),
    ...(origin?.agent ? [[t('trail.agent'), origin.agent] as const] : []),
    ...(reason ? [[t('trail.reason'), reason] as const] : []),
    ...(to ? [[t('trail.state'), named(`state.${to}`)] as const] : []),
    [t('trail.hash'), <span class="code small">{hash}</span>],
  ];
}

function Detail({ entry, names }: { entry: Entry; names: Names }) {
  const { seq, command, before, after } = entry;
  return (
    <section class="card" id="entry">
      <div class="card-head">
        <h2>{commandName(command)}</h2>
        <span class="tag ahead">{t('trail.seq', { seq })}</span>
      </div>
      <Facts facts={factsOf(entry, names)} />
      <BeforeAfter before={before} after={after} label={t('trail.changes', { seq })} />
    </section>
  );
}

function Entries({ view, shown }: { view: ChainView; shown: number }) {
  const to = (entry: number) => hereWith({ entry: String(entry) });
  return (
    <section class="card">
      <h2>{t('trail.chainEntries')}</h2>
      <ol class="trail" start={view.entries[0]?.seq}>
        {view.entries.map(({ seq, command, actor, at }) => (
          <li key={seq} value={seq}>
            <a href={to(seq)} aria-current={seq === shown ? 'true' : undefined} onClick={stayHere}>
              {commandName(command)}
            </a>
            <span class="block small quiet">{`${instant(at)} · ${actorName(actor, view.names)}`}</span>
          </li>
        ))}
      </ol>
      <p class="actions">
        {(view.entries[0]?.seq ?? 1) > 1 && (
          <a class="button" href={to(1)} onClick={stayHere}>
            {t('trail.first')}
          </a>
        )}
        {view.next && (
          <a class="button" href={to(view.next)} onClick={stayHere}>
            {t('trail.next')}
          </a>
        )}
      </p>
    </section>
  );
}

/** One chain: does it fit together, and one of its entries with all it tells. */
export function Chain() {
  const view = chain.value?.data.value;
  const problem = chain.value?.problem.value;
  const wanted = Number(parameter('entry')) || 1;
  const entry = view?.entries.find(({ seq }) => seq === wanted) ?? view?.entries[0];
  return (
    <div class="stack">
      <p>
        <a href={hereWith({ chain: '', entry: '' })} onClick={stayHere}>
          {`‹ ${t('trail.backToList')}`}
        </a>
      </p>
      {view && <h2>{chainName(view.chain, view.names)}</h2>}
      {view && <Verification view={view} />}
      {view?.isMasked && <Notice kind="info" title={t('trail.masked')} />}
      {view && entry && <Detail entry={entry} names={view.names} />}
      {view && entry && <Entries view={view} shown={entry.seq} />}
      {!view && problem && <Failure problem={problem} again={() => void chain.value?.load()} />}
      {!view && !problem && <Loading />}
    </div>
  );
}
