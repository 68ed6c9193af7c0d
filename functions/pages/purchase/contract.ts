import type { PublicPurchase } from '../../../shared/contracts/notices.ts';
import { contractPublic } from '../../../shared/messages/contract-public.ts';
import { instant, lastMinute, money } from '../../../shared/messages/format.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { answers } from '../../parts/answers.ts';
import { html, type Markup, none, webAddress } from '../../parts/markup.ts';
import { tag } from '../../parts/tag.ts';

type PublicContract = NonNullable<PublicPurchase['projects'][number]['contract']>;

const chinese = (text: string): Markup => html`<span lang="zh-CN">${text}</span>`;

function owed(language: Language, { due, isOverdue }: PublicContract['filing']): Markup {
  const t = contractPublic(language);
  if (isOverdue) return tag('stopped', t('late'));
  return due ? html`${t('due', { at: lastMinute(due) })}` : none;
}

function published(language: Language, { at, ...clock }: PublicContract['publication']): Markup {
  if (!at) return owed(language, clock);
  const href = webAddress(at.url);
  const link = href
    ? html`<a href="${href}" rel="noopener noreferrer">${at.url}</a>`
    : html`${at.url}`;
  return html`${chinese(at.medium)} · ${instant(at.publishedAt)}<br><span class="small">${link}</span>`;
}

const isKnown = ({ at, due, isOverdue }: { at?: unknown; due?: unknown; isOverdue?: unknown }) =>
  Boolean(at || due || isOverdue);

/** A signed contract: its number, the hash of what was signed, where it is public, and what changed since. */
export function contract(language: Language, it: PublicContract | undefined): Markup {
  if (!it) return none;
  const t = contractPublic(language);
  const { publication, filing } = it;
  return answers([
    [t('number'), html`<span class="code">${it.number}</span>`],
    [t('signed'), instant(it.signedAt)],
    it.contentHash !== undefined && [
      t('hash'),
      html`<span class="code small">${it.contentHash}</span>`,
    ],
    isKnown(publication) && [t('publication'), published(language, publication)],
    isKnown(filing) && [
      t('filing'),
      filing.at
        ? html`${chinese(filing.at.number)} · ${instant(filing.at.filedAt)}`
        : owed(language, filing),
    ],
    ...it.supplements.map(
      ({ number, reason, changeFen, amountFen }) =>
        [
          t('supplement', { n: number }),
          t('supplement.value', {
            reason: t(`reason.${reason}`),
            change: `${changeFen < 0 ? '−' : '+'}${money(Math.abs(changeFen), language)}`,
            amount: money(amountFen, language),
          }),
        ] as const,
    ),
    ...it.subcontracts.map(
      ({ what, share, to }) =>
        [t('subcontract'), html`${chinese(what)} ${share}% · ${chinese(to)}`] as const,
    ),
  ]);
}
