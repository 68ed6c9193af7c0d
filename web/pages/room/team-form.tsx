import { useMemo } from 'preact/hooks';
import type { TeamCommand, TeamView } from '../../../shared/contracts/room.ts';
import { intention } from '../../api/ask.ts';
import { sendToTeam } from '../../api/room.ts';
import { type Check, faultsOf } from '../../form/checks.ts';
import type { Option } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import type { FormValues } from '../../form/path.ts';
import { t } from '../../i18n.ts';
import { place } from './place.ts';

/** The team, and asking for it anew once something was done. */
export type Part = { view: TeamView; reload(): Promise<void> };

/** A form that sends one command about the team, behind a line that opens it. */
export function useCommand(
  initial: FormValues,
  checks: (values: FormValues) => Readonly<Record<string, Check>>,
  commandOf: (values: FormValues) => TeamCommand,
  reload: () => Promise<void>,
): { form: Form; send(): Promise<void> } {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({ initial, faultsOf: (values) => faultsOf(values, checks(values)) }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      await sendToTeam(place, commandOf(values), wish);
      form.replace(initial);
      await reload();
    });
  return { form, send };
}

export const Save = ({ form, label }: { form: Form; label: string }) => (
  <p class="actions">
    <button type="submit" class="button primary" disabled={form.isBusy.value}>
      {label}
    </button>
  </p>
);

export const choose = (): Option => ['', t('room.choose')];
