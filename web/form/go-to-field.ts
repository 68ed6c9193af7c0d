import { fieldId } from './path.ts';

/** Brings a field into sight and puts the focus in it. @returns whether it is there */
export function goToField(path: string): boolean {
  const field = document.getElementById(fieldId(path));
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
  return field !== null;
}
