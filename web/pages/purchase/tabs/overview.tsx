import type { PurchaseView } from '../../../../shared/contracts/purchases.ts';
import { type Fact, Facts } from '../../../form/facts.tsx';
import { workPage } from '../../../here.ts';
import { instant, moreWords, named, t } from '../../../i18n.ts';
import { lazily } from '../../../parts/lazily.tsx';
import { PlanFacts, PlanJudging } from '../../../parts/plan-view.tsx';
import { Chain } from '../chain.tsx';

const Landings = lazily(async () => {
  const [part] = await Promise.all([
    import('./landings.tsx'),
    moreWords({
      'zh-CN': () => import('../../../words/landings.zh.ts'),
      en: () => import('../../../words/landings.en.ts'),
    }),
  ]);
  return part.Landings;
});

const PriorNotices = lazily<Props>(async () => {
  const [part] = await Promise.all([
    import('./prior-notices.tsx'),
    moreWords({
      'zh-CN': () => import('../../../words/prior.zh.ts'),
      en: () => import('../../../words/prior.en.ts'),
    }),
  ]);
  return part.PriorNotices;
});

type Props = { view: PurchaseView };

const statusKind = { open: 'current', approved: 'done', returned: 'stopped', withdrawn: 'stopped' };

/** Every request for approval with each person's decision. */
function Approvals({ view }: Props) {
  const all = Object.values(view.purchase.approvals);
  if (all.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('approvals')}</h2>
      {all.map((approval) => (
        <div class="approval" key={approval.id}>
          <h3>
            {named(`subject.${approval.subject}`)}
            <span class={`tag ${statusKind[approval.status]}`}>
              {named(`approval.${approval.status}`)}
            </span>
          </h3>
          <Chain approval={approval} names={view.names} />
        </div>
      ))}
    </section>
  );
}

function Publications({ view: { purchase } }: Props) {
  const all = [
    [t('publication.tender'), purchase.notice],
    [t('publication.award'), purchase.awardNotice],
  ] as const;
  const made = all.flatMap(([label, notice]) => (notice ? [[label, notice] as const] : []));
  if (made.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('publications')}</h2>
      <Facts
        facts={made.map(([label, { medium, url, publishedAt }]) => [
          label,
          <>
            <a href={url} rel="noreferrer noopener" target="_blank">
              {t('publication.link', { medium })}
            </a>
            <span class="quiet num"> {instant(publishedAt)}</span>
          </>,
        ])}
      />
    </section>
  );
}

const kept = ['rules', 'calendar', 'calls', 'categories', 'fundSources'] as const;

/** By which versions of the tenant's settings it is judged: those it began under, whatever is changed since. */
function Basis({ view: { purchase } }: Props) {
  const { settingVersions: versions, tenantId: tenant, rules } = purchase;
  if (!versions) return null;
  const named = kept.filter((key) => versions[key] !== undefined);
  return (
    <section class="card">
      <h2>{t('basis')}</h2>
      <p class="quiet">{t('basis.text')}</p>
      <Facts
        facts={[
          [t('basis.ruleSet'), rules.id],
          ...named.map(
            (setting): Fact => [
              t(`basis.${setting}`),
              <a href={workPage('settings', { tenant, setting, tab: 'history' })}>
                {t('basis.version', { version: versions[setting] ?? 0 })}
              </a>,
            ],
          ),
        ]}
      />
    </section>
  );
}

export function Overview({ view }: Props) {
  const { plan } = view.purchase;
  return (
    <div class="stack">
      <section class="card">
        <h2>{t('plan.section.need')}</h2>
        <PlanFacts plan={plan} />
      </section>
      <section class="card">
        <h2>{t('plan.section.judging')}</h2>
        <PlanJudging plan={plan} />
      </section>
      {view.purchase.notice && <Landings />}
      <Basis view={view} />
      {view.purchase.priorNotices && <PriorNotices view={view} />}
      <Publications view={view} />
      <Approvals view={view} />
    </div>
  );
}
