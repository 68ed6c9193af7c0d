import type { GivingCommand, GivingView } from '../../../shared/contracts/giving.ts';
import { count, language, money, named, t } from '../../i18n.ts';

export type Of<T extends GivingCommand['type']> = Extract<GivingCommand, { type: T }>;
export type Kept = GivingView['items'][number];

/** Fen as money, minutes as hours. */
export const amountOf = (kind: string, amount: number): string =>
  kind === 'hours' ? t('gv.hours', { n: count(Math.round(amount / 6) / 10) }) : money(amount);

export const purposeOf = ({
  purpose,
  purposeName,
}: Pick<Kept, 'purpose' | 'purposeName'>): string =>
  purpose.kind === 'category'
    ? named(`gv.need.${purpose.id}`)
    : [named(`gv.purpose.${purpose.kind}`), purposeName].filter(Boolean).join(' · ');

export const options = (names: readonly string[], area: string) =>
  names.map((name) => [name, named(`gv.${area}.${name}`)] as const);
export const choose = (list: readonly (readonly [string, string])[]) =>
  [['', t('gv.choose')], ...list] as const;

export const fundName = (funds: GivingView['funds'], id: string | undefined): string => {
  const name = funds.find((one) => one.id === id)?.name;
  return (language() === 'en' ? name?.en : name?.zh) ?? id ?? '—';
};
