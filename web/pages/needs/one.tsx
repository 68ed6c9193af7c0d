import { useMemo } from 'preact/hooks';
import type { AlikeNeeds, NeedView } from '../../../shared/contracts/needs.ts';
import { intention } from '../../api/ask.ts';
import { getAlike, getMatches, getNeed, sendNeeds, sendResource } from '../../api/needs.ts';
import { Facts } from '../../form/facts.tsx';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { count, instant, named, t } from '../../i18n.ts';
import { regionNames } from '../../parts/regions.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { ActOn, actsOn } from './act.tsx';
import { Known } from './known.tsx';
import { Due, PlanThese } from './list.tsx';
import { Photographs } from './photographs.tsx';

type Props = {
  tenant: string;
  id: string;
  mayAct: boolean;
  /** Resources are the office's and the communities', not the grid worker's. */
  mayUse: boolean;
};
type Shown = Props & { view: NeedView; reload(): void };

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function breadthIn({ affected, residents, share }: NeedView['breadth']): string {
  if (residents === undefined || share === undefined)
    return t('needs.breadth.unknown', { affected: count(affected) });
  return t('needs.breadth.of', {
    affected: count(affected),
    residents: count(residents),
    share: percent(share),
  });
}

/** What residents decided of it, with the meeting or the vote; and the call it came of. */
function Origins({ tenant, view }: { tenant: string; view: NeedView }) {
  const { bound, ticket } = view.need;
  if (!bound && !ticket) return null;
  const of = encodeURIComponent(tenant);
  return (
    <section class="card">
      {bound && (
        <p>
          <span class="tag current">{t('needs.bound')}</span>{' '}
          {named(`needs.bound.${bound.decides}`)}{' '}
          <a href={`/work/deliberation/?tenant=${of}&${bound.kind}=${bound.id}`} lang="zh-CN">
            {bound.title}
          </a>{' '}
          <span class="quiet">{instant(bound.at)}</span>
        </p>
      )}
      {ticket && (
        <p>
          <a href={`/work/hotline/?tenant=${of}&ticket=${ticket}`}>{t('needs.fromTicket')}</a>
        </p>
      )}
    </section>
  );
}

function Told({ view }: { view: NeedView }) {
  const { need } = view;
  const { whole, purchase } = need;
  return (
    <section class="card">
      <h2 lang="zh-CN" class="prose">
        {need.text}
      </h2>
      <Facts
        facts={[
          [t('needs.status'), <span class="tag current">{named(`need.${need.status}`)}</span>],
          [t('needs.col.place'), <span lang="zh-CN">{regionNames([need.community])}</span>],
          [t('needs.category'), named(`needs.c.${need.category}`)],
          [t('needs.whom'), need.forWhom.map((one) => named(`needs.g.${one}`)).join('、') || '—'],
          [t('needs.source'), named(`needs.s.${need.source}`)],
          [t('needs.col.heard'), t('needs.forms', { ...whole })],
          [t('needs.breadth'), breadthIn(view.breadth)],
          [t('needs.col.due'), <Due row={need} />],
          ...(purchase
            ? [[t('needs.project'), <span lang="zh-CN">{purchase.title}</span>] as const]
            : []),
        ]}
      />
    </section>
  );
}

function Way({ view }: { view: NeedView }) {
  return (
    <section class="card">
      <h2>{t('needs.way')}</h2>
      <ol class="timeline">
        {view.need.way.map(({ at, to, note }) => (
          <li key={`${at}${to}`} class="step done">
            <span class="step-name">{named(`need.${to}`)}</span>
            <span class="step-when">{instant(at)}</span>
            {note && (
              <p class="prose" lang="zh-CN">
                {note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Parts({ tenant, view, mayAct, reload }: Shown) {
  if (view.parts.length === 0) return null;
  const split = async (need: string) => {
    await sendNeeds(tenant, { type: 'split', need }, intention());
    reload();
  };
  return (
    <section class="card">
      <h2>{t('needs.parts')}</h2>
      <ul class="plain-list">
        {view.parts.map(({ id, text }) => (
          <li key={id}>
            <span lang="zh-CN">{text}</span>{' '}
            {mayAct && (
              <button type="button" class="button plain" onClick={() => void split(id)}>
                {t('needs.split')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Pair = Shown & { alike: AlikeNeeds['items'][number] };

/** Two needs side by side, with what speaks for their being one. */
function SideBySide({ tenant, view, alike, mayAct, reload }: Pair) {
  const { row, likeness, because } = alike;
  const merge = async () => {
    await sendNeeds(tenant, { type: 'merge', needs: [row.id], into: view.need.id }, intention());
    reload();
  };
  return (
    <li class="pair">
      <div class="line">
        <div class="field">
          <p class="small quiet">{t('needs.alike.this')}</p>
          <p lang="zh-CN">{view.need.text}</p>
        </div>
        <div class="field">
          <p class="small quiet">{t('needs.alike.other')}</p>
          <p lang="zh-CN">{row.text}</p>
        </div>
      </div>
      <p class="small quiet">
        {t('needs.alike.score', { percent: percent(likeness) })} ·{' '}
        {t('needs.alike.because', { words: because.join('、') })} ·{' '}
        {t('needs.forms', { ...row.whole })}
      </p>
      {mayAct && (
        <p class="actions">
          <button type="button" class="button" onClick={() => void merge()}>
            {t('needs.alike.merge')}
          </button>
        </p>
      )}
    </li>
  );
}

function Alike(props: Shown) {
  const { tenant, id } = props;
  const asked = useMemo(
    () => query(() => getAlike({ tenant, need: id })),
    [props.view.need.version],
  );
  const items = asked.data.value?.items;
  return (
    <section class="card">
      <h2>{t('needs.alike')}</h2>
      <p class="quiet">{t('needs.alike.lead')}</p>
      {!items && <Loading />}
      {items?.length === 0 && <p>{t('needs.alike.none')}</p>}
      <ul class="plain-list">
        {items?.map((alike) => (
          <SideBySide key={alike.row.id} {...props} alike={alike} />
        ))}
      </ul>
    </section>
  );
}

function Matches({ tenant, id, mayUse }: Props) {
  const asked = useMemo(() => query(() => getMatches({ tenant, need: id })), []);
  const items = asked.data.value?.items;
  const claim = async (resource: string) => {
    await sendResource(tenant, { type: 'claim', id: resource, need: id }, intention());
    void asked.load();
  };
  return (
    <section class="card">
      <h2>{t('needs.match')}</h2>
      {items?.length === 0 && <p class="quiet">{t('needs.match.none')}</p>}
      <ul class="plain-list">
        {items?.map(({ resource, because }) => (
          <li key={resource.id}>
            <span lang="zh-CN">
              {resource.title}（{resource.provider}）
            </span>{' '}
            <span class="small quiet">
              {because.map((why) => named(`needs.match.${why}`)).join('、')}
            </span>{' '}
            {mayUse && (
              <button
                type="button"
                class="button plain"
                aria-label={`${t('needs.match.claim')} ${resource.title}`}
                onClick={() => void claim(resource.id)}
              >
                {t('needs.match.claim')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Acts({ tenant, id, view, mayAct, reload }: Shown) {
  const acts = mayAct ? actsOn[view.need.status] : [];
  const act = acts.find((one) => one === parameter('act'));
  const mayPlan = mayAct && view.need.status === 'listed';
  const done = () => {
    goTo(hereWith({ act: '', done: 'yes' }));
    reload();
  };
  if (act) return <ActOn key={act} tenant={tenant} act={act} needs={[id]} onDone={done} />;
  return (
    <p class="actions">
      {mayPlan && <PlanThese tenant={tenant} needs={[id]} />}
      {acts.map((one, at) => (
        <a
          key={one}
          class={at === 0 && !mayPlan ? 'button primary' : 'button'}
          href={hereWith({ act: one, done: '' })}
          onClick={stayHere}
        >
          {named(`needs.do.${one}`)}
        </a>
      ))}
      <a href={hereWith({ need: '', act: '', done: '' })} onClick={stayHere}>
        {t('needs.back')}
      </a>
    </p>
  );
}

const takesOthers = ['reported', 'verified', 'answered', 'listed', 'planned'];

/** One need: what it is, its way, what is like it, what may help, and what can be done. */
export function One(props: Props) {
  const { tenant, id } = props;
  const asked = useMemo(() => query(() => getNeed({ tenant, need: id })), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const shown = { ...props, view, reload: () => void asked.load() };
  return (
    <>
      <Acts {...shown} />
      <Told view={view} />
      <Origins tenant={tenant} view={view} />
      <Photographs tenant={tenant} need={id} />
      {takesOthers.includes(view.need.status) && <Alike {...shown} />}
      <Parts {...shown} />
      <Matches {...props} />
      <Known tenant={tenant} need={id} category={view.need.category} />
      <Way view={view} />
    </>
  );
}
