import type { EvaluationView } from '../../../shared/contracts/evaluation.ts';
import { intention, type Wish } from '../../api/ask.ts';
import { type Command, changeEvaluation, type ProjectOfPage } from '../../api/evaluation.ts';
import type { Faults } from '../../form/checks.ts';
import { createForm } from '../../form/form.ts';
import type { FormValues } from '../../form/path.ts';
import { language } from '../../i18n.ts';

export type Round = EvaluationView['rounds'][number];
/** What every part of the page needs: where it is, and what to do with what came back. */
export type Here = {
  of: ProjectOfPage & { version: number };
  onDone(view: EvaluationView, said: string): void;
};

type Name = { zh: string; en: string };
export const inLanguage = (name: Name): string => (language() === 'en' ? name.en : name.zh);

type Asked = {
  initial: FormValues;
  faultsOf(values: FormValues): Faults;
  prefix?: string;
  said: string;
  command(values: FormValues): Command;
};

/** A form whose answer is one command about the evaluation. */
export function commandForm({ of, onDone }: Here, { said, command, ...options }: Asked) {
  const form = createForm(options);
  const wish = intention();
  const send = () =>
    form.submit(async (values) => onDone(await changeEvaluation(of, command(values), wish), said));
  return { form, send };
}

type Asking = Pick<Asked, 'initial' | 'faultsOf'> & {
  ask(values: FormValues, wish: Wish): Promise<unknown>;
  onDone(): void;
};

/** A form that asks the purchase itself for something, once. */
export function askingForm({ ask, onDone, ...options }: Asking) {
  const form = createForm(options);
  const wish = intention();
  const send = () =>
    form.submit(async (values) => {
      await ask(values, wish);
      onDone();
    });
  return { form, send };
}
