import type { Situation } from '../../../acts/act.ts';
import type { PurchaseCommand } from '../../../api/purchasing.ts';
import type { Option } from '../../../form/field.tsx';
import { type FormValues, textAt } from '../../../form/path.ts';
import { named, t } from '../../../i18n.ts';

export type Id = Extract<PurchaseCommand, { type: 'recordBond' }>['organizationId'];

/** An act's reference begins with the organization whose contract it is about. */
export const idOf = (reference: string) => reference.split('.')[0] as Id;
export const projectOf = ({ view, reference }: Situation) =>
  view.purchase.projects[idOf(reference)];
export const at = (values: FormValues, name: string) => textAt(values, name).trim();

export const options = (names: readonly string[], words: string): Option[] => [
  ['', t('choose')],
  ...names.map((one): Option => [one, named(`${words}.${one}`)]),
];
