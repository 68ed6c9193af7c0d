import type { Tranche } from '../purchase/plan.ts';
import type { AgreedContract } from './contract.ts';
import { type SayTranche, tranchesText } from './differences.ts';
import { acceptanceParts, type changeKinds, type charges } from './term-names.ts';
import type { BondForm, ContractTerms } from './terms.ts';

/** A point that was written anew after a contract had been returned for changes. */
export type Change = {
  about: (typeof changeKinds)[number];
  /** Which deliverable, part of the acceptance plan, clause or role. */
  name?: string;
  /** Empty where it was not there. */
  before: string;
  /** Empty where it is there no more. */
  after: string;
};

/** What a comparison says in the reader's words. */
export type Words = {
  tranche: SayTranche;
  money(fen: number): string;
  bond(form: BondForm, percent: number): string;
  charging(mode: (typeof charges)[number]): string;
};

const shownAtMost = 160;

const clipped = (text: string) =>
  text.length > shownAtMost ? `${text.slice(0, shownAtMost)}…` : text;

/** The part of two texts where they part; long ones are cut so that the difference is in sight. */
function apart(before: string, after: string): [string, string] {
  if (Math.max(before.length, after.length) <= shownAtMost) return [before, after];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const from = Math.max(0, same - 20);
  const lead = from > 0 ? '…' : '';
  return [`${lead}${clipped(before.slice(from))}`, `${lead}${clipped(after.slice(from))}`];
}

type Said = Map<string, { about: Change['about']; name?: string; text: string }>;

const bondText = ({ performanceBond }: ContractTerms, words: Words) =>
  performanceBond ? words.bond(performanceBond.form, performanceBond.percent) : '';

const chargingText = ({ charging }: ContractTerms, words: Words) =>
  [words.charging(charging.mode), charging.surplus].filter(Boolean).join(' · ');

/** Everything the terms of a contract say, each under a name of its own. */
function said({ amountFen, deliverables, payments, contract }: AgreedContract, words: Words): Said {
  const all: Said = new Map();
  const say = (about: Change['about'], text: string, name?: string) =>
    all.set(`${about}.${name ?? ''}`, { about, text, ...(name && { name }) });
  say('amount', words.money(amountFen));
  for (const { name, quantity, unit } of deliverables) say('quantity', `${quantity} ${unit}`, name);
  say('tranches', tranchesText(payments as readonly Tranche[], words.tranche));
  if (!contract) return all;
  const { terms } = contract;
  for (const about of ['subject', 'place', 'startsOn', 'quality', 'performance', 'breach'] as const)
    say(about, terms[about]);
  say('months', String(terms.months));
  say('bond', bondText(terms, words));
  say('charging', chargingText(terms, words));
  say('support', terms.support ? `${terms.support.hours} · ${terms.support.what}` : '');
  for (const { id, unitFen } of terms.deliverables ?? []) {
    const name = deliverables.find((one) => one.id === id)?.name ?? id;
    if (unitFen) say('unitPrice', words.money(unitFen), name);
  }
  for (const part of acceptanceParts) say('acceptance', terms.acceptance[part], part);
  for (const { role, duty } of terms.roles) say('roles', duty, role);
  say(
    'clauses',
    contract.clauses
      .filter(({ id }) => !id.startsWith('own-'))
      .map(({ title }) => title)
      .join('、'),
  );
  for (const { title, text } of terms.ownClauses) say('ownClause', text, title);
  return all;
}

/** What was written anew in `after`, point by point, in the order the contract says it. */
export function contractChanges(
  before: AgreedContract,
  after: AgreedContract,
  words: Words,
): Change[] {
  const [was, is] = [said(before, words), said(after, words)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key): Change[] => {
    const [old, now] = [was.get(key), is.get(key)];
    const named = now ?? old;
    if (!named || old?.text === now?.text) return [];
    const { about, name } = named;
    const [shownBefore, shownAfter] = apart(old?.text ?? '', now?.text ?? '');
    return [{ about, ...(name && { name }), before: shownBefore, after: shownAfter }];
  });
}
