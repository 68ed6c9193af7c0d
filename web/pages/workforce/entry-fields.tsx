import {
  ageBands,
  certificates,
  type EntryKind,
  educations,
  payBands,
  sexes,
  skills,
  workerPosts,
} from '../../../shared/domain/workforce/lists.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Field, type Option } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { named, t } from '../../i18n.ts';
import { regions } from '../../parts/regions.ts';

type Props = { form: Form };
type Words = Parameters<typeof t>[0];

const options = (prefix: string, keys: readonly string[]): Option[] => [
  ['', t('choose')],
  ...keys.map((key): Option => [key, named(`${prefix}.${key}`)]),
];
const label = (path: string) => named(`entry.${path}` satisfies string as Words);

const Line = ({ form, path }: Props & { path: string }) => (
  <Field form={form} path={path} label={label(path)} />
);
const Choose = ({
  form,
  path,
  of,
  from,
}: Props & { path: string; of: string; from: readonly string[] }) => (
  <Field form={form} path={path} kind="select" label={label(path)} options={options(of, from)} />
);
const Tick = ({ form, path, hint }: Props & { path: string; hint?: string }) => (
  <Checkboxes
    form={form}
    path={path}
    legend={label(path)}
    {...(hint !== undefined && { hint })}
    options={[['yes', t('yes')]]}
  />
);

function Place({ form }: Props) {
  const places = regions().flatMap(({ code, name, children }): Option[] => [
    [code, name],
    ...children.map((child): Option => [child.code, `　${child.name}`]),
  ]);
  return (
    <Field
      form={form}
      path="region"
      kind="select"
      label={t('entry.region')}
      options={[['', t('choose')], ...places]}
    />
  );
}

const WorkerFields = ({ form }: Props) => (
  <>
    <Line form={form} path="name" />
    <Place form={form} />
    <Choose form={form} path="post" of="workerPost" from={workerPosts} />
    <Choose form={form} path="sex" of="sex" from={sexes} />
    <Choose form={form} path="ageBand" of="ageBand" from={ageBands} />
    <Choose form={form} path="education" of="education" from={educations} />
    <Choose form={form} path="payBand" of="payBand" from={payBands} />
    <Choose form={form} path="certificate" of="certificate" from={certificates} />
  </>
);

const SocialWorkerFields = ({ form }: Props) => (
  <>
    <Line form={form} path="name" />
    <Place form={form} />
    <Line form={form} path="organization" />
    <Line form={form} path="project" />
    <Choose form={form} path="certificate" of="certificate" from={certificates} />
    <Choose form={form} path="payBand" of="payBand" from={payBands} />
  </>
);

const VolunteerFields = ({ form }: Props) => (
  <>
    <Line form={form} path="name" />
    <Place form={form} />
    <Checkboxes
      form={form}
      path="skills"
      legend={t('entry.skills')}
      options={skills.map((skill): Option => [skill, named(`skill.${skill}`)])}
      isAcross
    />
    <Tick form={form} path="isRetired" />
    <Field form={form} path="hours" kind="number" label={t('entry.hours')} />
    <Field
      form={form}
      path="servedMonths"
      label={t('entry.servedMonths')}
      hint={t('entry.servedMonthsHint')}
    />
    <Field form={form} path="honours" label={t('entry.honours')} hint={t('entry.honoursHint')} />
    <Tick form={form} path="mayPublish" hint={t('entry.mayPublishHint')} />
    <Tick form={form} path="isInNationalSystem" />
  </>
);

const TrainingFields = ({ form }: Props) => (
  <>
    <Choose form={form} path="form" of="form" from={['training', 'supervision']} />
    <Line form={form} path="title" />
    <Place form={form} />
    <Choose
      form={form}
      path="forWhom"
      of="forWhom"
      from={['communityWorkers', 'socialWorkers', 'volunteers']}
    />
    <Line form={form} path="by" />
    <Field form={form} path="on" kind="date" label={t('entry.on')} />
    <Field form={form} path="plannedHours" kind="number" label={t('entry.plannedHours')} />
    <Field form={form} path="heldHours" kind="number" label={t('entry.heldHours')} />
    <Field form={form} path="attendees" kind="number" label={t('entry.attendees')} />
  </>
);

const DebriefFields = ({ form }: Props) => (
  <>
    <Line form={form} path="worker" />
    <Place form={form} />
    <Field form={form} path="year" kind="number" label={t('entry.year')} />
    <Field form={form} path="summary" kind="text" label={t('entry.summary')} />
    <fieldset class="field">
      <legend>{t('entry.ratings')}</legend>
      <div class="line">
        {(['veryGood', 'good', 'fair', 'poor'] as const).map((grade) => (
          <Field
            key={grade}
            form={form}
            path={`ratings.${grade}`}
            kind="number"
            label={t(`rating.${grade}`)}
          />
        ))}
      </div>
    </fieldset>
  </>
);

export const fieldsOf: Record<EntryKind, (props: Props) => preact.JSX.Element> = {
  communityWorker: WorkerFields,
  socialWorker: SocialWorkerFields,
  volunteer: VolunteerFields,
  training: TrainingFields,
  debrief: DebriefFields,
};
