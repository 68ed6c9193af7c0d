import type { LedgerEntry } from '../../../shared/domain/ideas/collection.ts';
import type { Idea } from '../../../shared/domain/ideas/idea.ts';
import { instant, money } from '../../../shared/messages/format.ts';
import { ideaWords } from '../../../shared/messages/ideas.ts';
import { answers } from '../../parts/answers.ts';
import { html, none } from '../../parts/markup.ts';
import { type CodeForm, codeLetter } from '../code-letter.ts';
import { type Frame, keeping, letter } from '../letter.ts';

/** Looking an idea up by the code of its receipt. */
export const askCodeLetter = (props: CodeForm): string =>
  codeLetter(props, ideaWords(props.language));

type Mine = Frame & {
  action: string;
  code: string;
  idea: Idea;
  collectionTitle: string;
  hasContact: boolean;
  mayWithdraw: boolean;
  prize?: { name: string; entry: LedgerEntry } | undefined;
};

const act = (props: Mine, name: 'erase' | 'withdraw') => {
  const t = ideaWords(props.language);
  return html`<form method="post" action="${keeping(props, props.action)}"><input type="hidden" name="code" value="${props.code}"><input type="hidden" name="act" value="${name}"><p>${t(`mine.${name}.what`)}</p><p><button class="button">${t(`mine.${name}`)}</button></p></form>`;
};

/** How an idea fares, for whoever holds its code. */
export function mineLetter(props: Mine): string {
  const { language, idea, prize } = props;
  const t = ideaWords(language);
  const facts = answers([
    [t('title'), html`<span lang="zh-CN">${props.collectionTitle}</span>`],
    [t('form.name'), html`<span lang="zh-CN">${idea.title}</span>`],
    [t('receipt.at'), instant(idea.at)],
    prize !== undefined && [
      t('mine.won'),
      html`<b lang="zh-CN">${prize.name}</b> ${money(prize.entry.amountFen, language)} · ${prize.entry.paid ? t('mine.paid', { on: prize.entry.paid.on }) : t('mine.notPaid')}`,
    ],
    [t('mine.contact'), t(props.hasContact ? 'mine.kept' : 'mine.erased')],
  ]);
  return letter(
    props,
    t('mine.title'),
    html`<h1>${t('mine.title')}</h1><section class="card">${facts}</section>${props.hasContact ? html`<section class="card">${act(props, 'erase')}</section>` : none}${props.mayWithdraw ? html`<section class="card">${act(props, 'withdraw')}</section>` : none}`,
  );
}

/** What was done, in a word. */
export function doneLetter(props: Frame & { what: 'gone' | 'erased'; back: string }): string {
  const t = ideaWords(props.language);
  return letter(
    props,
    t(`${props.what}.title`),
    html`<h1>${t(`${props.what}.title`)}</h1><div class="notice good" role="status"><p>${t(`${props.what}.text`)}</p></div><p><a href="${keeping(props, props.back)}">${t('title')}</a></p>`,
  );
}
