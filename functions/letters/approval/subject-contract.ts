import { acceptanceParts } from '../../../shared/domain/contract/term-names.ts';
import { contractLetter } from '../../../shared/messages/contract-letter.ts';
import { money } from '../../../shared/messages/format.ts';
import { letters } from '../../../shared/messages/letters.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { answers } from '../../parts/answers.ts';
import { html, type Markup, none } from '../../parts/markup.ts';
import { tag } from '../../parts/tag.ts';
import { documentLine, type Reader } from './document-line.ts';
import { supplementSubject } from './subject-supplement.ts';
import type { Summary } from './summary.ts';
import type { ContractFacts } from './summary-contract.ts';
import { deliverablesTable, paymentTerms } from './tables.ts';

const chinese = (text: string): Markup => html`<span class="prose" lang="zh-CN">${text}</span>`;

/** What is agreed besides work and payments, as far as it decides whether to approve. */
function termsList(language: Language, { contract }: ContractFacts): Markup {
  if (!contract) return none;
  const t = contractLetter(language);
  const { terms, number } = contract;
  const { performanceBond: bond, charging, support, acceptance } = terms;
  const own = terms.ownClauses.map(
    ({ title, text }) => html`<b lang="zh-CN">${title}</b><br>${chinese(text)}<br>`,
  );
  return answers([
    [t('number'), html`<span class="code">${number}</span>`],
    [t('term'), t('term.value', { from: terms.startsOn, n: terms.months })],
    [
      t('bond.title'),
      bond ? t('bond', { form: t(`bond.${bond.form}`), n: bond.percent }) : t('bond.none'),
    ],
    [
      t('charging.title'),
      html`${t(`charging.${charging.mode}`)}${charging.surplus ? html`<br>${chinese(charging.surplus)}` : none}`,
    ],
    support !== undefined && [
      t('support'),
      html`<span lang="zh-CN">${t('support.value', { n: support.hours, what: support.what })}</span>`,
    ],
    [t('acceptance'), chinese(`${acceptance.body}；${acceptance.method}；${acceptance.standard}`)],
    own.length > 0 && [t('own'), html`${own}`],
  ]);
}

/** What a point is called: the part of the acceptance plan in words, a deliverable or clause by its name. */
function pointName(language: Language, label: string, name: string | undefined): Markup {
  const part = acceptanceParts.find((one) => one === name);
  if (!name) return html`${label}`;
  return part
    ? html`${label} · ${contractLetter(language)(`acceptance.${part}`)}`
    : html`${label} · <span lang="zh-CN">${name}</span>`;
}

function differences(language: Language, facts: ContractFacts): Markup {
  const t = contractLetter(language);
  const found = facts.differences(language);
  if (found.length === 0)
    return html`<h4>${t('differences')}</h4><p>${tag('done', t('differences.none'))}</p>`;
  const isSettled = found.some((one) => one.isSettled);
  const law = isSettled
    ? html`<div class="notice warn"><p>${t('differences.law')}</p></div>`
    : none;
  return html`<h4>${t('differences')}</h4>${law}<dl class="answers">${found.map(
    ({ about, name, planned, drafted, isSettled: settled }) =>
      html`<div><dt>${pointName(language, t(`difference.${about}`), name)}${settled ? html` ${tag('warn', t('settled'))}` : none}</dt><dd><span class="quiet">${t('planned', { text: planned })}</span><br>${t('drafted', { text: drafted })}</dd></div>`,
  )}</dl>`;
}

function changes(language: Language, { revision }: ContractFacts): Markup {
  if (!revision) return none;
  const t = contractLetter(language);
  const found = revision.changes(language);
  const why =
    revision.opinions.length > 0
      ? html`<p class="small quiet">${t('changes.why')}: <span lang="zh-CN">“${revision.opinions.join('；')}”</span></p>`
      : none;
  if (found.length === 0)
    return html`<h4>${t('changes')}</h4>${why}<p>${tag('warn', t('changes.none'))}</p>`;
  return html`<h4>${t('changes')}</h4>${why}<dl class="answers">${found.map(
    ({ about, name, before, after }) =>
      html`<div><dt>${pointName(language, t(`change.${about}`), name)}</dt><dd><span class="quiet">${t('before', { text: before || t('nothing') })}</span><br>${t('after', { text: after || t('nothing') })}</dd></div>`,
  )}</dl>`;
}

function one(reader: Reader, facts: ContractFacts): Markup {
  const { language } = reader;
  const { organization, amountFen, deliverables, payments } = facts;
  return html`<h3 lang="zh-CN">${organization}</h3><p>${letters(language)('contract.amount')} <b>${money(amountFen, language)}</b></p>${documentLine(reader, facts)}${changes(language, facts)}${differences(language, facts)}${termsList(language, facts)}${deliverablesTable(language, deliverables)}${paymentTerms(language, payments)}`;
}

/** The contracts to be signed: with whom, for how much and how long, for what work, paid when, and what is new in them. */
export function contractSubject(
  reader: Reader,
  { contracts, supplement }: Extract<Summary, { subject: 'contract' }>,
): Markup {
  if (supplement) return supplementSubject(reader, supplement);
  const { language } = reader;
  const t = letters(language);
  const total = contracts.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const facts = answers([
    [t('contract.total'), money(total, language), 'big'],
    [t('contract.count'), t('contract.count.value', { n: contracts.length })],
  ]);
  return html`${facts}${contracts.map((each) => one(reader, each))}`;
}
