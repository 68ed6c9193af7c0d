import type { ContractDraft } from '../../../../shared/contracts/contract-documents.ts';
import { type Checks, type Faults, readWhole, text, whole } from '../../../form/checks.ts';
import { type FormValues, rowsAt, textAt } from '../../../form/path.ts';
import { t } from '../../../i18n.ts';
import { trancheChecks, trancheFaults } from '../../../parts/tranches.tsx';

const long = ['quality', 'performance', 'breach'] as const;

export const checks = ({ limits }: ContractDraft): Checks => ({
  subject: text(300),
  place: text(300),
  startsOn: text(10),
  months: whole(1, limits.months ?? 60),
  ...Object.fromEntries(long.map((name) => [name, text(2000)])),
  'acceptance.body': text(300),
  'acceptance.time': text(300),
  'acceptance.method': text(500),
  'acceptance.content': text(500),
  'acceptance.standard': text(500),
  'work.*.quantity': whole(1, 1_000_000),
  'work.*.acceptance': text(200, 0),
  'own.*.title': text(60),
  'own.*.text': text(2000),
  'roles.*.role': text(40),
  'roles.*.duty': text(300),
  'contacts.*.name': text(40, 0),
  'contacts.*.phone': text(40, 0),
  surplus: text(500, 0),
  support: text(300, 0),
  ...trancheChecks,
});

/** A name without a way to reach it, and the other way round. */
const contactFaults = (values: FormValues): Faults =>
  Object.fromEntries(
    rowsAt(values, 'contacts').flatMap((row, i) => {
      const [name, phone] = [textAt(row, 'name').trim(), textAt(row, 'phone').trim()];
      if (Boolean(name) === Boolean(phone)) return [];
      return [[`contacts.${i}.${name ? 'phone' : 'name'}`, t('fault.contact')]];
    }),
  );

function supportFaults(values: FormValues): Faults {
  const [hours, what] = [textAt(values, 'hours').trim(), textAt(values, 'support').trim()];
  const number = readWhole(hours);
  if (hours && !(number && number >= 1 && number <= 2000)) return { hours: t('fault.hours') };
  if (hours && !what) return { support: t('fault.supportWhat') };
  return !hours && what ? { hours: t('fault.hours') } : {};
}

/** What is wrong between the fields. */
export function faults(values: FormValues, { limits }: ContractDraft, periods: number): Faults {
  const most = limits.performanceBondPercent ?? 100;
  const percent = readWhole(textAt(values, 'bondPercent'));
  const isBondWrong = textAt(values, 'bondForm') && !(percent && percent >= 1 && percent <= most);
  const isPaid = textAt(values, 'charging') !== 'free';
  return {
    ...trancheFaults(values, periods),
    ...contactFaults(values),
    ...supportFaults(values),
    ...(isBondWrong && { bondPercent: t('fault.bondPercent', { n: most }) }),
    ...(isPaid && !textAt(values, 'surplus').trim() && { surplus: t('fault.surplus') }),
  };
}
