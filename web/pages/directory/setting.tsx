import { useMemo } from 'preact/hooks';
import type { DirectoryPage } from '../../../shared/contracts/directory.ts';
import { serviceKinds } from '../../../shared/domain/directory/names.ts';
import type { Category, DirectorySetting } from '../../../shared/domain/directory/setting.ts';
import { needCategories } from '../../../shared/domain/needs/names.ts';
import { intention } from '../../api/ask.ts';
import { getDirectory, putDirectorySetting } from '../../api/directory.ts';
import { type Faults, readWhole, text } from '../../form/checks.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Field, type Option } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { goTo, hereWith, parameter } from '../../here.ts';
import { t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { categoryName } from './category-name.ts';

const lineOf = ({ id, name, kind, serves = [] }: Category) =>
  [id, name.zh, name.en, kind, serves.join(' ')].filter(Boolean).join('，');

/** One category of a line, as it is written in the field. */
function categoryIn(written: string): Category | undefined {
  const parts = written.split(/[,，]/).map((part) => part.trim());
  const [id = '', zh = '', en = '', kind = '', needs = ''] = parts;
  const isRead = /^[a-z0-9][a-z0-9-]{0,39}$/.test(id) && zh !== '' && en !== '';
  const known = serviceKinds.find((one) => one === kind);
  const named = needs.split(/\s+/).filter(Boolean);
  const serves = needCategories.filter((one) => named.includes(one));
  if (!isRead || !known || serves.length < named.length) return undefined;
  return { id, name: { zh, en }, kind: known, ...(serves.length > 0 && { serves }) };
}

const linesOf = (values: FormValues) =>
  textAt(values, 'categories')
    .split('\n')
    .filter((line) => line.trim() !== '');

const numberFault = (value: string, min: number, max: number) => {
  const number = Number(value);
  const isIn = value.trim() !== '' && number >= min && number <= max;
  return isIn ? undefined : t('dir.set.number', { min, max });
};

const circleFields = ['minutes', 'factor', 'speed', 'circleSource'] as const;
const hasCircle = (values: FormValues) =>
  circleFields.some((path) => textAt(values, path).trim() !== '');

function faultsOf(values: FormValues): Faults {
  const at = (path: string) => textAt(values, path);
  const bad = linesOf(values).findIndex((line) => !categoryIn(line));
  const checked = {
    verify: at('verify') === '' ? undefined : numberFault(at('verify'), 7, 1500),
    source: text(300)(at('source')),
    categories: bad < 0 ? undefined : t('dir.set.categories.bad', { n: bad + 1 }),
    ...(hasCircle(values) && {
      minutes: numberFault(at('minutes'), 5, 60),
      factor: numberFault(at('factor'), 1, 3),
      speed: numberFault(at('speed'), 20, 120),
      circleSource: text(300)(at('circleSource')),
    }),
  };
  return Object.fromEntries(
    Object.entries(checked).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

const initialOf = ({ categories, verifyDays, circle, source }: DirectorySetting): FormValues => ({
  verify: verifyDays === undefined ? '' : String(verifyDays),
  minutes: circle ? String(circle.minutes) : '',
  factor: circle ? String(circle.detourFactor) : '',
  speed: circle ? String(circle.metresPerMinute) : '',
  circleSource: circle?.source ?? '',
  wanted: [...(circle?.wanted ?? categories.slice(0, 12).map(({ id }) => id))],
  categories: categories.map(lineOf).join('\n'),
  source,
});

function settingOf(values: FormValues, before: DirectorySetting): DirectorySetting {
  const categories = linesOf(values).flatMap((line) => categoryIn(line) ?? []);
  const verifyDays = readWhole(textAt(values, 'verify'));
  const wanted = rowsAt(values, 'wanted')
    .map(String)
    .filter((id) => categories.some((one) => one.id === id));
  return {
    categories,
    ...(verifyDays !== undefined && { verifyDays }),
    ...(hasCircle(values) && {
      circle: {
        minutes: Number(textAt(values, 'minutes')),
        detourFactor: Number(textAt(values, 'factor')),
        metresPerMinute: Number(textAt(values, 'speed')),
        wanted,
        source: textAt(values, 'circleSource').trim(),
        certainty: 'tenant',
      },
    }),
    centres: before.centres,
    source: textAt(values, 'source').trim(),
    certainty: 'tenant',
  };
}

function SettingForm({ tenant, page }: { tenant: string; page: DirectoryPage }) {
  const { setting, version, isPreset } = page;
  const { form, wish } = useMemo(
    () => ({ form: createForm({ initial: initialOf(setting), faultsOf }), wish: intention() }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      await putDirectorySetting({ tenant, version }, settingOf(values, setting), wish);
      goTo(hereWith({ done: String(version + 1) }));
    });
  return (
    <section class="card">
      <h2>{t('dir.tab.setting')}</h2>
      {isPreset && <Notice kind="info" title={t('dir.set.preset')} />}
      <PlainForm form={form} send={send}>
        <Field
          form={form}
          path="verify"
          kind="number"
          label={t('dir.set.verify')}
          hint={t('dir.set.verify.hint')}
          unit={t('dir.set.days')}
          isOptional
        />
        <h3>{t('dir.set.circle')}</h3>
        <p class="hint">{t('dir.set.circle.hint')}</p>
        <div class="line">
          <Field
            form={form}
            path="minutes"
            kind="number"
            label={t('dir.set.minutes')}
            unit={t('dir.set.minutes.unit')}
            isOptional
          />
          <Field
            form={form}
            path="factor"
            kind="money"
            label={t('dir.set.factor')}
            hint={t('dir.set.factor.hint')}
            isOptional
          />
          <Field
            form={form}
            path="speed"
            kind="number"
            label={t('dir.set.speed')}
            unit={t('dir.set.speed.unit')}
            isOptional
          />
        </div>
        <Field form={form} path="circleSource" label={t('dir.set.circleSource')} isOptional />
        <Checkboxes
          form={form}
          path="wanted"
          legend={t('dir.set.wanted')}
          options={setting.categories.map(
            ({ id }): Option => [id, categoryName(setting.categories, id)],
          )}
          isAcross
        />
        <Field
          form={form}
          path="categories"
          kind="text"
          rows={12}
          label={t('dir.set.categories')}
          hint={t('dir.set.categories.hint')}
        />
        <Field form={form} path="source" kind="text" rows={2} label={t('dir.set.source')} />
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {form.isBusy.value ? t('act.busy') : t('dir.save')}
          </button>
        </p>
      </PlainForm>
    </section>
  );
}

/** What the directory goes by: categories, how long a verification holds, how a way is reckoned. */
export function Setting({ tenant }: { tenant: string }) {
  const done = parameter('done');
  const { data, problem, load } = useMemo(() => query(() => getDirectory(tenant, {})), [done]);
  if (problem.value) return <Failure problem={problem.value} again={() => void load()} />;
  const page = data.value;
  return page ? <SettingForm key={page.version} tenant={tenant} page={page} /> : <Loading />;
}
