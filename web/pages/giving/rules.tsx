import { useMemo } from 'preact/hooks';
import type { GivingView } from '../../../shared/contracts/giving.ts';
import { getGiving, sendGiving } from '../../api/giving.ts';
import { chosen, readYuan, text, whole, yuanAmount } from '../../form/checks.ts';
import { money, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { Deed, isAct, type Line, numberAt, Open, said } from '../facilities/deed.tsx';
import { choose, fundName } from './shown.ts';

type Props = { tenant: string; view: GivingView; reload(): void };
const certainties = ['primary', 'secondary', 'general', 'tenant'];
const maybe = (check: (value: string) => string | undefined) => (value: string) =>
  value.trim() ? check(value) : undefined;

function General({ tenant, view, reload }: Props) {
  const { rules } = view;
  return (
    <Deed
      act="general"
      title={t('gv.r.general')}
      reload={reload}
      prefix="/rules"
      initial={{
        receiver: rules.receiver,
        reportDays: rules.reportDays === undefined ? '' : String(rules.reportDays),
      }}
      lines={[
        { path: 'receiver', label: t('gv.r.receiver'), hint: t('gv.r.receiver.hint') },
        {
          path: 'reportDays',
          label: t('gv.r.reportDays'),
          kind: 'number',
          check: maybe(whole(1, 730)),
          hint: t('gv.r.reportDays.hint'),
        },
      ]}
      send={(values, wish) => {
        const days = said(values, 'reportDays');
        return sendGiving(
          tenant,
          {
            type: 'setRules',
            rules: {
              receiver: said(values, 'receiver'),
              ...(days && { reportDays: Number(days) }),
              matches: rules.matches,
            },
          },
          wish,
        );
      }}
    />
  );
}

const matchLines = (funds: GivingView['funds']): Line[] => [
  { path: 'name', label: t('gv.r.name'), check: text(80, 2) },
  { path: 'matcher', label: t('gv.r.matcher'), check: text(80, 2) },
  {
    path: 'percent',
    label: t('gv.r.percent'),
    kind: 'number',
    check: whole(1, 1000),
    hint: t('gv.r.percent.hint'),
  },
  { path: 'perGift', label: t('gv.r.perGift'), kind: 'money', check: maybe(yuanAmount()) },
  { path: 'cap', label: t('gv.r.cap'), kind: 'money', check: yuanAmount() },
  { path: 'from', label: t('gv.r.from'), kind: 'date', check: chosen },
  { path: 'until', label: t('gv.r.until'), kind: 'date', check: chosen },
  {
    path: 'fund',
    label: t('gv.fund'),
    kind: 'select',
    check: chosen,
    options: choose(funds.map(({ id }) => [id, fundName(funds, id)] as const)),
  },
  {
    path: 'source',
    label: t('gv.r.source'),
    check: text(300, 2),
    hint: t('gv.r.source.hint'),
  },
  {
    path: 'certainty',
    label: t('gv.r.certainty'),
    kind: 'select',
    check: chosen,
    options: certainties.map((one) => [one, named(`gv.certainty.${one}`)] as const),
  },
];

function NewMatch({ tenant, view, reload }: Props) {
  const { rules, funds } = view;
  return (
    <Deed
      act="match"
      title={t('gv.r.new')}
      reload={reload}
      initial={{
        name: '',
        matcher: '',
        percent: '100',
        perGift: '',
        cap: '',
        from: view.today,
        until: '',
        fund: '',
        source: '',
        certainty: 'tenant',
      }}
      lines={matchLines(funds)}
      send={(values, wish) => {
        const perGiftFen = readYuan(said(values, 'perGift'));
        return sendGiving(
          tenant,
          {
            type: 'setRules',
            rules: {
              ...rules,
              matches: [
                ...rules.matches,
                {
                  id: `match-${rules.matches.length + 1}`,
                  name: said(values, 'name'),
                  matcher: said(values, 'matcher'),
                  percent: numberAt(values, 'percent'),
                  ...(perGiftFen !== undefined && { perGiftFen }),
                  capFen: readYuan(said(values, 'cap')) ?? 0,
                  from: said(values, 'from'),
                  until: said(values, 'until'),
                  fund: said(values, 'fund'),
                  source: said(values, 'source'),
                  certainty: said(values, 'certainty') as 'tenant',
                },
              ],
            },
          },
          wish,
        );
      }}
    />
  );
}

/** Who receives gifts, by when donors hear, and who adds to what is given. */
export function Rules({ tenant }: { tenant: string }) {
  const asked = useMemo(() => query(() => getGiving(tenant, '')), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const props = { tenant, view, reload: () => void asked.load() };
  const { rules, matched, mayRule } = view;
  return (
    <>
      <section class="card">
        <h2>{t('gv.r.general')}</h2>
        <p>
          {t('gv.r.receiver')}: <span lang="zh-CN">{rules.receiver || '—'}</span>
        </p>
        <p>
          {rules.reportDays === undefined
            ? t('gv.r.noDays')
            : t('gv.r.days', { n: rules.reportDays })}
        </p>
        <p class="small quiet">{t('gv.law')}</p>
        {mayRule && !isAct('general') && <Open act="general" label={t('gv.r.change')} />}
      </section>
      {mayRule && isAct('general') && <General {...props} />}
      <section class="card">
        <h2>{t('gv.r.matches')}</h2>
        {rules.matches.length === 0 && <p class="quiet">{t('gv.r.none')}</p>}
        <ul class="plain-list">
          {rules.matches.map((rule) => (
            <li key={rule.id}>
              <b lang="zh-CN">{rule.name}</b> <span class="tag">1 : {rule.percent / 100}</span>{' '}
              <span lang="zh-CN">{rule.matcher}</span>
              <span class="block">
                {t('gv.r.added', { added: money(matched[rule.id] ?? 0), cap: money(rule.capFen) })}
              </span>
              <span class="block small quiet">
                {rule.from} – {rule.until} · <span lang="zh-CN">{rule.source}</span> ·{' '}
                {named(`gv.certainty.${rule.certainty}`)}
              </span>
            </li>
          ))}
        </ul>
        {mayRule && !isAct('match') && <Open act="match" label={t('gv.r.new')} />}
      </section>
      {mayRule && isAct('match') && <NewMatch {...props} />}
    </>
  );
}
