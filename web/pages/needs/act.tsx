import { useMemo } from 'preact/hooks';
import type { NeedCommand } from '../../../shared/contracts/needs.ts';
import { declineReasons, type NeedStatus } from '../../../shared/domain/needs/names.ts';
import { intention } from '../../api/ask.ts';
import { sendNeeds } from '../../api/needs.ts';
import { chosen, readWhole, text, whole } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { named, t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';

/** What can be done with many at once; merging is done side by side, planning from the plan. */
export type Act =
  | 'verify'
  | 'answer'
  | 'decline'
  | 'list'
  | 'unlist'
  | 'reopen'
  | 'release'
  | 'deliver';

export const actsOn: Record<NeedStatus, readonly Act[]> = {
  reported: ['verify', 'answer', 'decline'],
  verified: ['list', 'answer', 'decline'],
  merged: [],
  answered: ['list', 'reopen'],
  listed: ['answer', 'unlist', 'decline'],
  planned: ['deliver', 'release'],
  delivered: ['reopen'],
  declined: ['reopen'],
};

/** What residents must be told with it. */
const tells: readonly Act[] = ['answer', 'decline', 'unlist', 'reopen', 'release', 'deliver'];

type Props = { tenant: string; act: Act; needs: readonly string[]; onDone(): void };

/** One act for all that were chosen. */
export function ActOn({ tenant, act, needs, onDone }: Props) {
  const mustTell = tells.includes(act);
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { note: '', reason: '', affected: '' },
        faultsOf: (values): Record<string, string> => {
          const note = mustTell ? text(500, 2)(textAt(values, 'note')) : undefined;
          const reason = act === 'decline' ? chosen(textAt(values, 'reason')) : undefined;
          const typed = textAt(values, 'affected').trim();
          const affected = typed === '' ? undefined : whole(1, 10_000_000)(typed);
          return {
            ...(note && { note }),
            ...(reason && { reason }),
            ...(affected && { affected }),
          };
        },
      }),
      wish: intention(),
    }),
    [act],
  );
  const send = () =>
    form.submit(async (values) => {
      const note = textAt(values, 'note').trim();
      const affected = readWhole(textAt(values, 'affected'));
      const command = {
        type: act,
        needs: [...needs],
        ...(note && { note }),
        ...(act === 'decline' && { reason: textAt(values, 'reason') }),
        ...(act === 'verify' && affected && { affected }),
      } as NeedCommand;
      await sendNeeds(tenant, command, wish);
      onDone();
    });
  return (
    <ActCard
      id={`act-${act}`}
      title={`${named(`needs.do.${act}`)} · ${t('needs.chosen', { n: needs.length })}`}
      form={form}
      send={send}
      label={named(`needs.do.${act}`)}
    >
      {act === 'verify' && (
        <Field form={form} path="affected" kind="number" label={t('needs.affected')} isOptional />
      )}
      {act === 'decline' && (
        <Field
          form={form}
          path="reason"
          kind="select"
          label={t('needs.reason')}
          options={[
            ['', t('choose')],
            ...declineReasons.map((one) => [one, named(`needs.reason.${one}`)] as const),
          ]}
        />
      )}
      <Field
        form={form}
        path="note"
        kind="text"
        rows={3}
        label={t('needs.note')}
        hint={t('needs.note.hint')}
        isOptional={!mustTell}
      />
    </ActCard>
  );
}
