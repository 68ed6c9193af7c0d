import type { ComponentChildren } from 'preact';
import type { SupervisionCommand } from '../../../shared/contracts/supervision.ts';
import { faultsOf, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { textAt } from '../../form/path.ts';
import { Deed } from './deed.tsx';
import type { Shown } from './looks.ts';

type Props = Shown & {
  label: string;
  send: string;
  isMain?: boolean;
  /** What is asked for in words, and how much of it. */
  question: string;
  hint?: ComponentChildren;
  rows?: number;
  max?: number;
  command(said: string): SupervisionCommand;
};

/** A deed that asks for a few sentences and nothing else. */
export const TextDeed = ({ question, hint, rows = 2, max = 1000, command, ...shown }: Props) => (
  <Deed
    {...shown}
    initial={{ text: '' }}
    faultsOf={(values) => faultsOf(values, { text: text(max) })}
    command={(values) => command(textAt(values, 'text').trim())}
    fields={(form) => (
      <Field form={form} path="text" kind="text" rows={rows} label={question} hint={hint} />
    )}
  />
);
