import type { CapacityOverview } from '../../../shared/contracts/capacity.ts';
import { saveIndicators } from '../../api/registry.ts';
import { readWhole, whole } from '../../form/checks.ts';
import { goTo, hereWith } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { tenant } from './place.ts';
import { SimpleForm } from './simple-form.tsx';

const names = ['organizations', 'members', 'activities', 'participants', 'residents'] as const;
const decimal = (value: string) =>
  value === '' || /^\d{1,4}(\.\d{1,2})?$/.test(value) ? undefined : t('capacity.targetFault');

type Props = { found: CapacityOverview; onDone(found: CapacityOverview): void };

/** The figures of one year, written over those of the same year, and the density to reach. */
export function Indicators({ found: { indicators, indicatorsVersion }, onDone }: Props) {
  return (
    <SimpleForm
      title={t('capacity.editYears')}
      lead={t('capacity.editYearsLead')}
      label={t('capacity.save')}
      questions={[
        { path: 'year', kind: 'number', label: t('record.year') },
        ...names.map((name) => ({
          path: name,
          kind: 'number' as const,
          label: named(`indicator.${name}`),
        })),
        {
          path: 'target',
          label: t('capacity.targetLabel'),
          hint: t('capacity.targetHint'),
          isShort: true,
        },
      ]}
      checks={{
        year: whole(2000, 2100),
        ...Object.fromEntries(names.map((name) => [name, whole(0, 100_000_000)])),
        residents: whole(1, 100_000_000),
        target: decimal,
      }}
      send={async (at) => {
        const figure = (name: string) => readWhole(at(name)) ?? 0;
        const year = {
          year: figure('year'),
          organizations: figure('organizations'),
          members: figure('members'),
          activities: figure('activities'),
          participants: figure('participants'),
          residents: figure('residents'),
        };
        const years = [...indicators.years.filter((one) => one.year !== year.year), year].sort(
          (a, b) => a.year - b.year,
        );
        const typed = at('target');
        const target = typed ? Math.round(Number(typed) * 100) : indicators.targetPer10k;
        onDone(
          await saveIndicators(
            tenant,
            { years, ...(target !== undefined && { targetPer10k: target }) },
            indicatorsVersion,
          ),
        );
        goTo(hereWith({ act: '' }), 'replace');
      }}
    />
  );
}
