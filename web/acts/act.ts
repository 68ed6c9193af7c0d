import type { ComponentType } from 'preact';
import type { PurchaseView } from '../../shared/contracts/purchases.ts';
import type { CommandType } from '../../shared/domain/purchase/lifecycle.ts';
import type { PurchaseCommand } from '../api/purchasing.ts';
import type { Checks, Faults } from '../form/checks.ts';
import type { Fact } from '../form/facts.tsx';
import type { Form } from '../form/form.ts';
import type { FormValues } from '../form/path.ts';

/** The case at hand: the purchase as the reader sees it, which part of it, and for whom they act. */
export type Situation = { view: PurchaseView; reference: string; organization: string };

/** One command as people meet it: what they are told, what they fill in, what they confirm. */
export type Act = {
  intro?: (situation: Situation) => string;
  initial?: (situation: Situation) => FormValues;
  checks?: (situation: Situation) => Checks;
  /** Faults between fields. */
  faults?: (values: FormValues, situation: Situation) => Faults;
  /** Absent where there is nothing to fill in: then the act is only confirmed. */
  Fields?: ComponentType<{ form: Form; situation: Situation }>;
  /** What counts, once more, before it counts. */
  facts(values: FormValues, situation: Situation): Fact[];
  build(values: FormValues, situation: Situation): PurchaseCommand;
  /** Ends or stops something. */
  isGrave?: boolean;
  /** Written with thought: kept as a draft. */
  isLong?: boolean;
};

export type Acts = Readonly<Partial<Record<CommandType, Act>>>;

export const nameOf = ({ view }: Pick<Situation, 'view'>, id: string): string =>
  view.names[id] ?? id;
