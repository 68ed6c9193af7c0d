import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { ReportForResident } from '../../../shared/contracts/needs.ts';
import { needCategories, needGroups, needSources } from '../../../shared/domain/needs/names.ts';
import { reportForResident } from '../../api/needs.ts';
import { chosen, text } from '../../form/checks.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Field, type Option } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { regions } from '../../parts/regions.ts';
import { Loading, Notice } from '../../shell/notice.tsx';
import { Place } from './place.tsx';

const sources = needSources.filter((source) => source !== 'resident');

const choices = (values: readonly string[], prefix: string): Option[] => [
  ['', t('choose')],
  ...values.map((value): Option => [value, named(`${prefix}.${value}`)]),
];

function faultsOf(values: FormValues): Record<string, string> {
  const checked = {
    text: text(1000, 5)(textAt(values, 'text')),
    town: chosen(textAt(values, 'town')),
    community: chosen(textAt(values, 'community')),
    source: chosen(textAt(values, 'source')),
  };
  return Object.fromEntries(
    Object.entries(checked).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

const reportOf = (values: FormValues) =>
  ({
    text: textAt(values, 'text').trim(),
    community: textAt(values, 'community'),
    source: textAt(values, 'source'),
    forWhom: rowsAt(values, 'forWhom'),
    ...(textAt(values, 'category') && { category: textAt(values, 'category') }),
  }) as ReportForResident;

/** What the resident takes home: the code that leads to every later step. */
function Written({ receipt, need, onNext }: { receipt: string; need: string; onNext(): void }) {
  return (
    <section class="card" aria-live="polite">
      <Notice kind="good" title={t('needs.report.done')}>
        <p>{t('needs.report.receipt', { receipt })}</p>
      </Notice>
      <p class="actions">
        <button type="button" class="button primary" onClick={onNext}>
          {t('needs.report.next')}
        </button>
        <a class="button" href={hereWith({ tab: 'list', need, act: '' })} onClick={stayHere}>
          {t('needs.report.open')}
        </a>
      </p>
    </section>
  );
}

const townOf = (community: string): string =>
  regions().find(({ children = [] }) => children.some(({ code }) => code === community))?.code ??
  '';

const begun = () => ({
  text: '',
  town: townOf(parameter('community')),
  community: parameter('community'),
  source: '',
  category: '',
  forWhom: [],
});

function ReportForm({ tenant }: { tenant: string }) {
  const form = useMemo(() => createForm({ initial: begun(), faultsOf, prefix: '' }), []);
  const written = useSignal<{ receipt: string; need: string } | undefined>(undefined);
  const send = () =>
    form.submit(async (values) => {
      written.value = await reportForResident(tenant, reportOf(values));
    });
  const next = () => {
    form.replace({ ...form.values.value, text: '', category: '', forWhom: [] });
    written.value = undefined;
  };
  if (written.value) return <Written {...written.value} onNext={next} />;
  return (
    <ActCard
      id="act-report"
      title={t('needs.tab.report')}
      form={form}
      send={send}
      label={t('needs.report.send')}
      leaving={{ tab: '' }}
    >
      <Field
        form={form}
        path="text"
        kind="text"
        rows={3}
        label={t('needs.report.text')}
        hint={t('needs.report.hint')}
      />
      <Place form={form} />
      <div class="line">
        <Field
          form={form}
          path="source"
          kind="select"
          label={t('needs.source')}
          options={choices(sources, 'needs.s')}
        />
        <Field
          form={form}
          path="category"
          kind="select"
          label={t('needs.category')}
          options={choices(needCategories, 'needs.c')}
          isOptional
        />
      </div>
      <Checkboxes
        form={form}
        path="forWhom"
        legend={t('needs.whom')}
        options={choices(needGroups, 'needs.g').slice(1)}
        isAcross
      />
    </ActCard>
  );
}

/** A need that somebody at a door, at the hotline or with a paper form writes down for a resident. */
export function Report({ tenant }: { tenant: string }) {
  const isKnown = parameter('community') === '' || regions().length > 0;
  return isKnown ? <ReportForm tenant={tenant} /> : <Loading />;
}
