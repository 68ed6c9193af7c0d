import type { Words } from '../../../shared/domain/contract/revisions.ts';
import { contractLetter } from '../../../shared/messages/contract-letter.ts';
import { money } from '../../../shared/messages/format.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { dueAfter } from './tables.ts';

/** What is compared in two contracts, in the reader's words. */
export function contractWords(language: Language): Words {
  const t = contractLetter(language);
  return {
    tranche: (tranche) => dueAfter(language, tranche),
    money: (fen) => money(fen, language),
    bond: (form, percent) => t('bond', { form: t(`bond.${form}`), n: percent }),
    charging: (mode) => t(`charging.${mode}`),
  };
}
