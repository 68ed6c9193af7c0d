import type { DrawPreparation } from '../../../shared/contracts/draws.ts';
import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import { ActPage } from '../../acts/act-page.tsx';
import { showDone } from '../../acts/done.tsx';
import { getDraw } from '../../api/draws.ts';
import { getPurchase } from '../../api/purchasing.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { count, named, t } from '../../i18n.ts';
import { OfPurchase } from '../../parts/of-purchase.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { drawAct } from './act.tsx';
import { Pool } from './pool.tsx';
import { Promised, Result } from './promise.tsx';

const place = { tenant: parameter('tenant'), purchase: parameter('purchase') };

const asked = query(async () => {
  const [view, draw] = await Promise.all([
    getPurchase(place.tenant, place.purchase),
    getDraw(place),
  ]);
  return { view, draw };
});

async function finish(done: CommandDone) {
  await asked.load();
  showDone(done, 'drawPanel');
}

type Loaded = { view: PurchaseView; draw: DrawPreparation };

/** Who is drawn, from how many, by which bounds: what the rules ask of this panel. */
function Seats({ draw, view }: Loaded) {
  const { drawAhead } = view.purchase.rules.periods;
  return (
    <section class="card">
      <h2>{t('draw.seats')}</h2>
      <p class="lead">
        {t('draw.seatsLead', {
          size: draw.size,
          experts: draw.experts,
          most: draw.mostRepresentatives,
        })}
      </p>
      <ul>
        <li>
          {draw.fields.length > 0
            ? t('draw.fields', {
                list: draw.fields.map((one) => named(`field.${one}`)).join(t('list.comma')),
              })
            : t('draw.anyField')}
        </li>
        <li>{t('draw.lookBack', { years: draw.lookBackYears, steps: draw.distance })}</li>
        {draw.sameEmployer !== undefined && (
          <li>{t('draw.sameEmployer', { n: draw.sameEmployer })}</li>
        )}
        {drawAhead && <li>{t('draw.ahead', { n: drawAhead.count, source: drawAhead.source })}</li>}
      </ul>
      <p class="small quiet">{view.purchase.rules.panel.size.source}</p>
    </section>
  );
}

function Overview({ view, draw }: Loaded) {
  const mayDraw = view.commands.includes('drawPanel');
  const isForming = view.purchase.state === 'panelForming';
  return (
    <>
      {mayDraw && isForming && (
        <p class="actions">
          <a
            class="button primary"
            href={hereWith({ act: 'drawPanel', done: '' })}
            onClick={stayHere}
          >
            {t(view.purchase.lot?.result ? 'draw.again' : 'draw.now')}
          </a>
        </p>
      )}
      {mayDraw && !isForming && (
        <Notice kind="info" title={t('draw.late')}>
          <p>{t('draw.lateText')}</p>
          <p>
            <a href={hereWith({ act: 'drawPanel', done: '' })} onClick={stayHere}>
              {t('draw.substitute')}
            </a>
          </p>
        </Notice>
      )}
      <Seats view={view} draw={draw} />
      <Promised view={view} />
      <Result view={view} />
      {draw.pool ? (
        <Pool pool={draw.pool} applicants={draw.applicants} size={draw.size} />
      ) : (
        <section class="card">
          <h2>{t('draw.pool')}</h2>
          <p>{t('draw.poolHidden', { n: count(view.purchase.lot?.pool ?? 0) })}</p>
        </section>
      )}
    </>
  );
}

function DrawPage() {
  const found = asked.data.value;
  const problem = asked.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  const { view, draw } = found;
  const isActing = parameter('act') === 'drawPanel' && view.commands.includes('drawPanel');
  return (
    <OfPurchase view={view} page={t('draw.page')} organization="">
      {isActing ? (
        <ActPage
          act={drawAct(draw)}
          command="drawPanel"
          situation={{ view, reference: '', organization: '' }}
          reload={() => void asked.load()}
          onDone={(done) => void finish(done)}
        />
      ) : (
        <Overview view={view} draw={draw} />
      )}
    </OfPurchase>
  );
}

void startPage('draw.page', DrawPage, {
  'zh-CN': () => import('../../words/draw.zh.ts'),
  en: () => import('../../words/draw.en.ts'),
});
