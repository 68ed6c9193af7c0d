import { useMemo } from 'preact/hooks';
import type { DonationView } from '../../../shared/contracts/giving.ts';
import { getDonation, sendGiving } from '../../api/giving.ts';
import { type Check, chosen, readYuan, text } from '../../form/checks.ts';
import { type Fact, Facts } from '../../form/facts.tsx';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { regions } from '../../parts/regions.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { Deed, isAct, Open, said } from '../facilities/deed.tsx';
import { amountOf, choose, type Of, purposeOf } from './shown.ts';

type Props = { tenant: string; view: DonationView; reload(): void };

const positive: Check = (value) =>
  (readYuan(value) ?? 0) > 0 ? undefined : t(value.trim() ? 'fault.yuan' : 'fault.required');
const amountIn = (kind: string, value: string): number => {
  const hundredths = readYuan(value) ?? 0;
  return kind === 'hours' ? Math.round((hundredths * 60) / 100) : hundredths;
};

/** What it may be used for is what it was given for; the server reads what that is. */
function targetsOf({ donation, targets }: DonationView) {
  const { purpose, purposeName } = donation;
  const meant =
    purpose.kind === 'need' || purpose.kind === 'purchase' || purpose.kind === 'community'
      ? [
          [
            `${purpose.kind}~${purpose.id}`,
            `${named(`gv.to.${purpose.kind}`)} · ${purposeName}`,
          ] as const,
        ]
      : [];
  const known = new Set<string>(meant.map(([value]) => value));
  const others = targets
    .map(
      ({ kind, id, title }) => [`${kind}~${id}`, `${named(`gv.to.${kind}`)} · ${title}`] as const,
    )
    .filter(([value]) => !known.has(value));
  const places =
    purpose.kind === 'any'
      ? regions().flatMap(({ children }) =>
          children.map(
            ({ code, name }) => [`community~${code}`, `${t('gv.to.community')} · ${name}`] as const,
          ),
        )
      : [];
  return [...meant, ...others, ...places];
}

function Use({ tenant, view, reload }: Props) {
  const { donation } = view;
  return (
    <Deed
      act="use"
      title={t('gv.use')}
      reload={reload}
      initial={{ to: '', need: '', amount: '', on: view.today, note: '' }}
      lines={[
        { path: 'to', label: t('gv.use.to'), kind: 'select', options: choose(targetsOf(view)) },
        { path: 'need', label: t('gv.use.need'), hint: t('gv.use.need.hint') },
        {
          path: 'amount',
          label: t('gv.amount'),
          kind: 'money',
          check: positive,
          hint: t('gv.amount.hint'),
        },
        { path: 'on', label: t('gv.use.on'), kind: 'date', check: chosen },
        {
          path: 'note',
          label: t('gv.use.note'),
          kind: 'text',
          rows: 2,
          check: text(300, 2),
          hint: t('gv.use.note.hint'),
        },
      ]}
      send={(values, wish) => {
        const need = said(values, 'need');
        const [kind = '', id = ''] = need ? ['need', need] : said(values, 'to').split('~');
        return sendGiving(
          tenant,
          {
            type: 'use',
            donation: donation.id,
            on: said(values, 'on'),
            amount: amountIn(donation.gift.kind, said(values, 'amount')),
            to: { kind, id } as Of<'use'>['to'],
            note: said(values, 'note'),
          },
          wish,
        );
      }}
    />
  );
}

function GiveBack({ tenant, view, reload }: Props) {
  const { donation } = view;
  return (
    <Deed
      act="back"
      title={t('gv.back')}
      reload={reload}
      initial={{ amount: '', on: view.today, reason: '' }}
      lines={[
        {
          path: 'amount',
          label: t('gv.amount'),
          kind: 'money',
          check: positive,
          hint: t('gv.amount.hint'),
        },
        { path: 'on', label: t('gv.on'), kind: 'date', check: chosen },
        { path: 'reason', label: t('gv.reason'), check: text(300, 2) },
      ]}
      send={(values, wish) =>
        sendGiving(
          tenant,
          {
            type: 'giveBack',
            donation: donation.id,
            on: said(values, 'on'),
            amount: amountIn(donation.gift.kind, said(values, 'amount')),
            reason: said(values, 'reason'),
          },
          wish,
        )
      }
    />
  );
}

/** Consent, its withdrawal, and being forgotten: each asked once more before it is done. */
function Donor({ tenant, view, reload }: Props) {
  const { donation, donor } = view;
  if (!view.mayKeep) return null;
  if (!donor) return <p class="quiet">{t('gv.forgotten')}</p>;
  const act = donor.isNamed ? 'unname' : 'name';
  const deeds = [
    [act, { type: 'nameDonor' as const, donation: donation.id, isNamed: !donor.isNamed }],
    ['forget', { type: 'forgetDonor' as const, donation: donation.id }],
  ] as const;
  const open = deeds.find(([name]) => isAct(name));
  return (
    <section class="card">
      <h2>{t('gv.from')}</h2>
      <Facts
        facts={[
          [t('gv.name'), <span lang="zh-CN">{donor.name}</span>],
          [t('gv.donorKind'), named(`gv.donor.${donor.kind}`)],
          [t('gv.email'), donor.email ?? '—'],
          [t('gv.isNamed'), donor.isNamed ? t('gv.isNamed.yes') : t('gv.isNamed.no')],
        ]}
      />
      {open ? (
        <Deed
          act={open[0]}
          title={named(`gv.do.${open[0]}`)}
          lines={[]}
          initial={{}}
          reload={reload}
          send={(_, wish) => sendGiving(tenant, open[1], wish)}
        />
      ) : (
        <p class="actions">
          {deeds.map(([name]) => (
            <Open key={name} act={name} label={named(`gv.do.${name}`)} />
          ))}
        </p>
      )}
    </section>
  );
}

function Account({ view }: Props) {
  const { donation } = view;
  const { gift, account, uses, givenBack } = donation;
  const { kind } = gift;
  const facts: Fact[] = [
    [
      t('gv.gift'),
      <>
        {named(`gv.gift.${kind}`)} <span lang="zh-CN">{gift.what}</span>
      </>,
    ],
    [t('gv.on'), donation.on],
    [t('gv.for'), <span lang="zh-CN">{purposeOf(donation)}</span>],
    [t('gv.from'), <span lang="zh-CN">{donation.publicName ?? t('gv.anonymous')}</span>],
  ];
  if (gift.valuedBy) facts.push([t('gv.valuedBy'), <span lang="zh-CN">{gift.valuedBy}</span>]);
  if (donation.fund) facts.push([t('gv.fund'), donation.fund]);
  if (donation.reportBy) facts.push([t('gv.reportBy'), donation.reportBy]);
  const figures = (['received', 'used', 'returned', 'balance'] as const).map(
    (name) => [named(`gv.f.${name}`), amountOf(kind, account[name])] as const,
  );
  return (
    <>
      <dl class="figures">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section class="card">
        <Facts facts={facts} isTwo />
      </section>
      <section class="card">
        <h2>{t('gv.uses')}</h2>
        {uses.length + givenBack.length === 0 && <p class="quiet">{t('gv.uses.none')}</p>}
        <ul class="plain-list">
          {uses.map(({ on, amount, to, note }, at) => (
            <li key={`${on}${at}`}>
              <b>{amountOf(kind, amount)}</b> {named(`gv.to.${to.kind}`)} ·{' '}
              <span lang="zh-CN">{to.title}</span>
              <span class="block small quiet">
                {on} · <span lang="zh-CN">{note}</span>
              </span>
            </li>
          ))}
          {givenBack.map(({ on, amount, reason }, at) => (
            <li key={`b${on}${at}`}>
              <span class="tag warn">{t('gv.f.returned')}</span> <b>{amountOf(kind, amount)}</b>
              <span class="block small quiet">
                {on} · <span lang="zh-CN">{reason}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** One gift: what is left of it, what it was used for, and who gave it. */
export function One({ tenant, donation }: { tenant: string; donation: string }) {
  const asked = useMemo(() => query(() => getDonation(tenant, donation)), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const props = { tenant, view, reload: () => void asked.load() };
  const isOpen = view.mayKeep && view.donation.account.balance > 0;
  return (
    <>
      <p class="actions">
        <a href={hereWith({ donation: '', act: '', done: '' })} onClick={stayHere}>
          {t('gv.all')}
        </a>
        {isOpen && parameter('act') !== 'use' && <Open act="use" label={t('gv.use')} />}
        {isOpen && parameter('act') !== 'back' && <Open act="back" label={t('gv.back')} />}
      </p>
      <h2>{t('gv.receipt', { number: view.donation.receiptNumber })}</h2>
      {isOpen && isAct('use') && <Use {...props} />}
      {isOpen && isAct('back') && <GiveBack {...props} />}
      <Account {...props} />
      <Donor {...props} />
    </>
  );
}
