import type { BudgetView } from '../../../shared/contracts/budget.ts';
import { lineGoals } from '../../../shared/domain/budget/line-names.ts';
import { type Bar, Bars } from '../../charts/bars.tsx';
import { type Fact, Facts } from '../../form/facts.tsx';
import { hereWith, stayHere, workPage } from '../../here.ts';
import { count, money, named, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';

type Line = BudgetView['lines'][number];
type Props = { view: BudgetView };

const figuresOf = ({ figures }: BudgetView, { id }: Line) => figures[id];

function Spending({ view }: Props) {
  const lines = (view.inForce?.lines ?? []).filter((line) => figuresOf(view, line));
  if (lines.length === 0) return null;
  const all = lines.map((line) => ({ line, figures: figuresOf(view, line) }));
  const sum = (of: 'amountFen' | 'committedFen' | 'contractedFen' | 'leftFen') =>
    all.reduce((total, { figures }) => total + (figures?.[of] ?? 0), 0);
  const bars = all.map(
    ({ line, figures }): Bar => ({
      label: line.name,
      value: t('lines.finding', {
        total: money(figures?.amountFen ?? 0),
        committed: money(figures?.committedFen ?? 0),
        contracted: money(figures?.contractedFen ?? 0),
        left: money(figures?.leftFen ?? 0),
      }),
      parts: [
        { amount: figures?.contractedFen ?? 0, look: 'good' },
        { amount: figures?.committedFen ?? 0, look: 'c2' },
        { amount: figures?.leftFen ?? 0, look: 'rest' },
      ],
    }),
  );
  return (
    <section class="card">
      <Bars
        title={t('lines.chart')}
        finding={t('lines.finding', {
          total: money(sum('amountFen')),
          committed: money(sum('committedFen')),
          contracted: money(sum('contractedFen')),
          left: money(sum('leftFen')),
        })}
        whole={Math.max(1, ...all.map(({ line }) => line.amountFen))}
        bars={bars}
        heads={[
          t('line.name'),
          t('line.amount'),
          t('line.committed'),
          t('line.contracted'),
          t('line.left'),
        ]}
        rows={all.map(({ line, figures }) => [
          line.name,
          money(figures?.amountFen ?? 0),
          money(figures?.committedFen ?? 0),
          money(figures?.contractedFen ?? 0),
          money(figures?.leftFen ?? 0),
        ])}
      />
    </section>
  );
}

function Row({ view, line }: Props & { line: Line }) {
  const figures = figuresOf(view, line);
  return (
    <tr>
      <th scope="row">
        <a href={hereWith({ line: line.id, done: '' })} onClick={stayHere}>
          {line.name}
        </a>
        <span class="block small quiet">{line.department}</span>
      </th>
      <td>{named(`fundSource.${line.source}`)}</td>
      <td class="num">{money(line.amountFen)}</td>
      {figures ? (
        <>
          <td class="num">{money(figures.committedFen)}</td>
          <td class="num">{money(figures.contractedFen)}</td>
          <td class="num">{money(figures.leftFen)}</td>
        </>
      ) : (
        <td colSpan={3} class="quiet">
          {t('line.notYet')}
        </td>
      )}
    </tr>
  );
}

/** How far each line is spent, and all of them in a table. */
export function Lines({ view }: Props) {
  const total = view.lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return (
    <>
      <section class="card">
        <h2>{`${t('budget.tab.lines')} · ${count(view.lines.length)}`}</h2>
        <TableFrame label={t('budget.tab.lines')}>
          <thead>
            <tr>
              <th scope="col">{t('line.name')}</th>
              <th scope="col">{t('line.source')}</th>
              {(['amount', 'committed', 'contracted', 'left'] as const).map((name) => (
                <th key={name} scope="col" class="num">
                  {t(`line.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.lines.map((line) => (
              <Row key={line.id} view={view} line={line} />
            ))}
            <tr>
              <th scope="row">{t('budget.total')}</th>
              <td />
              <td class="num">{money(total)}</td>
              <td colSpan={3} />
            </tr>
          </tbody>
        </TableFrame>
      </section>
      <Spending view={view} />
    </>
  );
}

function Uses({ view, line, tenant }: Props & { line: Line; tenant: string }) {
  const uses = view.uses.filter(({ lineId }) => lineId === line.id);
  return (
    <section class="card">
      <h2>{t('line.uses.title')}</h2>
      {uses.length === 0 ? (
        <p class="quiet">{t('line.uses.none')}</p>
      ) : (
        <TableFrame label={t('line.uses.title')}>
          <thead>
            <tr>
              <th scope="col">{t('line.purchase')}</th>
              <th scope="col">{t('line.method')}</th>
              <th scope="col" class="num">
                {t('line.committed')}
              </th>
              <th scope="col" class="num">
                {t('line.contracted')}
              </th>
            </tr>
          </thead>
          <tbody>
            {uses.map((use) => (
              <tr key={use.purchaseId}>
                <th scope="row">
                  <a href={workPage('purchase', { tenant, purchase: use.purchaseId })}>
                    {use.title}
                  </a>
                </th>
                <td>{named(`method.${use.method}`)}</td>
                <td class="num">{money(use.committedFen)}</td>
                <td class="num">{money(use.contractedFen)}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </section>
  );
}

function surveyOf({ survey }: Line): string {
  if (!survey) return t('line.survey.none');
  return t('line.survey.value', {
    method: named(`line.survey.method.${survey.method}`),
    from: survey.heldFrom,
    to: survey.heldTo,
    n: count(survey.respondents),
    document: survey.documentName,
  });
}

function factsOf(view: BudgetView, line: Line): Fact[] {
  const figures = figuresOf(view, line);
  const fund = view.funds.find(({ id }) => id === line.fundId);
  return [
    [t('line.amount'), money(line.amountFen)],
    [t('line.left'), figures ? money(figures.leftFen) : t('line.notYet')],
    [t('line.source'), named(`fundSource.${line.source}`)],
    ...(fund ? [[t('line.fund'), fund.name.zh] as const] : []),
    [t('line.kind'), t(`line.kind.${line.kind}`)],
    [t('line.level'), t(`line.level.${line.level}`)],
    [t('line.department'), line.department],
    [
      t('line.categories'),
      line.categories.map((one) => named(`category.${one}`)).join(t('list.comma')),
    ],
    [t('line.uses'), line.uses],
    ...(line.catalogueItem ? [[t('line.catalogueItem'), line.catalogueItem] as const] : []),
    ...(line.matter ? [[t('line.matter'), line.matter] as const] : []),
    [t('line.survey'), surveyOf(line)],
  ];
}

/** One line: all it says, and every purchase that is paid from it. */
export function LineDetail({ tenant, view, line }: Props & { tenant: string; line: Line }) {
  return (
    <>
      <p>
        <a href={hereWith({ line: '' })} onClick={stayHere}>
          {t('line.back')}
        </a>
      </p>
      <section class="card">
        <h2>{line.name}</h2>
        <Facts isTwo facts={factsOf(view, line)} />
        <h3>{t('line.goals')}</h3>
        <Facts facts={lineGoals.map((goal) => [t(`line.goals.${goal}`), line.goals[goal]])} />
        {view.may.write && (
          <p class="actions">
            <a class="button" href={hereWith({ act: 'change', done: '' })} onClick={stayHere}>
              {t('line.edit')}
            </a>
          </p>
        )}
      </section>
      <Uses tenant={tenant} view={view} line={line} />
    </>
  );
}
