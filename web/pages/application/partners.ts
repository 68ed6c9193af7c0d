import { signal } from '@preact/signals';
import type { AskedPartner, JointTerms } from '../../../shared/contracts/joint.ts';
import { foldCode } from '../../../shared/domain/organization/code-meaning.ts';
import { getPartners } from '../../api/joint.ts';
import type { Faults } from '../../form/checks.ts';
import { type FormValue, type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';
import { place } from './place.ts';

/** Whom the leader asked; nothing while it is not known, or not the reader's to know. */
export const partners = signal<readonly AskedPartner[] | undefined>(undefined);

let isBegun = false;
/** Fetched once somebody writes that several apply. */
export function loadPartners(): void {
  if (isBegun) return;
  isBegun = true;
  getPartners(place).then(
    ({ items }) => {
      partners.value = items;
    },
    () => {
      isBegun = false;
    },
  );
}

/** What a member is asked, or would be, by the form as it stands. */
export function termsOf(values: FormValues, row: FormValue): JointTerms {
  const file = rowsAt(values, 'files').find(
    (one) => textAt(one, 'id') === textAt(values, 'agreement'),
  );
  return {
    part: textAt(row, 'part').trim(),
    ...(file !== undefined && {
      agreement: { name: textAt(file, 'name'), sha256: textAt(file, 'sha256') },
    }),
  };
}

export type PartnerState = 'none' | 'asked' | 'confirmed' | 'declined' | 'changed';

/** Asked without an agreement, a partner stands by its part with whichever is attached. */
const isSame = (asked: JointTerms, now: JointTerms) =>
  asked.part === now.part && (!asked.agreement || asked.agreement.sha256 === now.agreement?.sha256);

export function partnerAt(
  values: FormValues,
  row: FormValue,
): { state: PartnerState; asked?: AskedPartner } {
  const code = foldCode(textAt(row, 'creditCode'));
  const asked = partners.value?.find(({ creditCode }) => creditCode === code);
  if (!asked) return { state: 'none' };
  const isChanged = asked.terms !== undefined && !isSame(asked.terms, termsOf(values, row));
  return { state: isChanged && asked.state !== 'declined' ? 'changed' : asked.state, asked };
}

const faultKeys = {
  none: 'fault.partnerNone',
  asked: 'fault.partnerAsked',
  declined: 'fault.partnerDeclined',
  changed: 'fault.partnerChanged',
} as const;

/** Which members have not confirmed what is written of them. */
export function partnerFaults(values: FormValues): Faults {
  if (textAt(values, 'isJoint') !== 'yes' || !partners.value) return {};
  return Object.fromEntries(
    rowsAt(values, 'consortium').flatMap((row, i) => {
      const { state } = partnerAt(values, row);
      return state === 'confirmed' ? [] : [[`consortium.${i}.part`, t(faultKeys[state])]];
    }),
  );
}

/** Who is still to confirm, as the form names them. */
export const unconfirmed = (values: FormValues): string[] =>
  textAt(values, 'isJoint') === 'yes' && partners.value
    ? rowsAt(values, 'consortium')
        .filter((row) => partnerAt(values, row).state !== 'confirmed')
        .map((row) => textAt(row, 'name').trim() || textAt(row, 'creditCode').trim())
        .filter(Boolean)
    : [];
