import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { CommandType } from '../../../shared/domain/purchase/lifecycle.ts';
import { factualItems } from '../../../shared/domain/purchase/office-sheet.ts';
import { ActPage } from '../../acts/act-page.tsx';
import { showDone } from '../../acts/done.tsx';
import { getPurchase } from '../../api/purchasing.ts';
import { Facts } from '../../form/facts.tsx';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { instant, t } from '../../i18n.ts';
import { OfPurchase } from '../../parts/of-purchase.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { judgeBonus, signed } from './act.tsx';

const asked = query(() => getPurchase(parameter('tenant'), parameter('purchase')));

async function finish(done: CommandDone, command: CommandType) {
  await asked.load();
  showDone(done, command);
}

type Props = { view: PurchaseView };
type Application = PurchaseView['purchase']['applications'][string];

/** What was found about one application, with what proves it. */
function Found({ view, sheet }: Props & { sheet: NonNullable<Application['officeSheet']> }) {
  const { purchase, names } = view;
  return (
    <>
      <Facts
        facts={factualItems(purchase.plan).map(({ id, name }) => {
          const found = sheet.items.find((one) => one.id === id);
          return [
            name,
            <>
              <b>{signed(found?.points ?? 0)}</b>
              <span class="block prose">{found?.fact}</span>
              {found?.evidence.map((file) => (
                <span class="block small" key={file.id}>
                  {t('bonus.evidence', { name: file.name, hash: file.sha256.slice(0, 8) })}
                </span>
              ))}
            </>,
          ] as const;
        })}
      />
      <p class="small quiet">
        {t('bonus.by', { by: names[sheet.by] ?? '', at: instant(sheet.at) })}
      </p>
    </>
  );
}

function One({ view, application }: Props & { application: Application }) {
  const { id, name } = application.organization;
  const { officeSheet } = application;
  const total = (officeSheet?.items ?? []).reduce((sum, { points }) => sum + points, 0);
  const href = hereWith({ act: 'judgeBonus', reference: id, done: '' });
  return (
    <section class="card" aria-labelledby={`bonus-${id}`}>
      <h2 id={`bonus-${id}`}>
        {name}{' '}
        <span class={officeSheet ? 'tag done' : 'tag current'}>
          {officeSheet ? t('bonus.total', { points: signed(total) }) : t('bonus.open')}
        </span>
      </h2>
      {officeSheet && <Found view={view} sheet={officeSheet} />}
      {view.commands.includes('judgeBonus') && (
        <p class="actions">
          <a class={officeSheet ? 'button' : 'button primary'} href={href} onClick={stayHere}>
            {t(officeSheet ? 'bonus.change' : 'bonus.judge')}
          </a>
        </p>
      )}
    </section>
  );
}

function Overview({ view }: Props) {
  const { plan, applications } = view.purchase;
  const eligible = Object.values(applications).filter((one) => one.eligibility === 'eligible');
  if (factualItems(plan).length === 0)
    return (
      <Notice kind="info" title={t('bonus.none')}>
        <p>{t('bonus.noneText')}</p>
      </Notice>
    );
  const open = eligible.filter(({ officeSheet }) => !officeSheet).length;
  return (
    <>
      <Notice kind={open > 0 ? 'info' : 'good'} title={t('bonus.left', { n: open })}>
        <p>{t('bonus.lead')}</p>
      </Notice>
      {eligible.map((one) => (
        <One key={one.organization.id} view={view} application={one} />
      ))}
    </>
  );
}

function BonusPage() {
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (!view)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  const reference = parameter('reference');
  const isActing =
    parameter('act') === 'judgeBonus' &&
    view.commands.includes('judgeBonus') &&
    view.purchase.applications[reference] !== undefined;
  return (
    <OfPurchase view={view} page={t('bonus.page')} organization="">
      {isActing ? (
        <ActPage
          key={reference}
          act={judgeBonus}
          command="judgeBonus"
          situation={{ view, reference, organization: '' }}
          reload={() => void asked.load()}
          onDone={(done) => void finish(done, 'judgeBonus')}
        />
      ) : (
        <Overview view={view} />
      )}
    </OfPurchase>
  );
}

void startPage('bonus.page', BonusPage, {
  'zh-CN': () => import('../../words/bonus.zh.ts'),
  en: () => import('../../words/bonus.en.ts'),
});
