import { type Signal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type {
  OpenedTree,
  PlaceInTree,
  RegionsChanged,
} from '../../../shared/contracts/region-tree.ts';
import type { RegionChange } from '../../../shared/domain/region/changes.ts';
import { intention } from '../../api/ask.ts';
import { changeRegions, openTree } from '../../api/regions.ts';
import { type Check, faultsOf, text, whole } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { Field } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { query } from '../../query.ts';

const acts = ['add', 'rename', 'move', 'merge', 'close', 'count'] as const;
export type Act = (typeof acts)[number];
export const isAct = (text: string): text is Act => (acts as readonly string[]).includes(text);

type Props = { view: OpenedTree; act: Act; changed(): Promise<void> };

const chosen: Check = (value) => (value === '' ? t('fault.choose') : undefined);
const checks: Record<Act, Record<string, Check>> = {
  add: { level: chosen, name: text(40) },
  rename: { name: text(40) },
  move: { target: chosen },
  merge: { target: chosen },
  close: {},
  count: { households: whole(0, 1_000_000), countedBy: chosen },
};

function changeOf(act: Act, node: PlaceInTree, values: FormValues): RegionChange {
  const at = (path: string) => textAt(values, path).trim();
  const id = node.id;
  switch (act) {
    case 'add':
      return { type: 'add', parent: id, level: at('level') as 'grid', name: at('name') };
    case 'rename':
      return { type: 'rename', node: id, name: at('name') };
    case 'move':
      return { type: 'move', node: id, parent: at('target') };
    case 'merge':
      return { type: 'merge', nodes: [id], into: at('target') };
    case 'close':
      return { type: 'close', node: id };
    case 'count':
      return {
        type: 'count',
        node: id,
        households: Number(at('households')),
        countedBy: at('countedBy') as 'dwellings',
      };
  }
}

/** Where a place may go: beside its parent for a move, beside itself for a merger. */
function Target({ form, view, act }: { form: Form; view: OpenedTree; act: 'move' | 'merge' }) {
  const tenant = parameter('tenant');
  const { node, above } = view;
  const holder = above[above.length - (act === 'move' ? 2 : 1)];
  const asked = useMemo(() => query(() => openTree(tenant, { node: holder?.id ?? '' })), []);
  const options = (asked.data.value?.parts ?? [])
    .filter(({ id, level }) => id !== node.id && id !== node.parent && level !== 'city')
    .filter(({ level, holds }) =>
      act === 'merge' ? level === node.level : holds.includes(node.level),
    )
    .map(({ id, name }) => [id, name] as const);
  return (
    <Field
      form={form}
      path="target"
      kind="select"
      label={t(`rg.${act}.target`)}
      hint={t(`rg.${act}.hint`)}
      options={[['', t('rg.choose')], ...options]}
    />
  );
}

function Inputs({ form, view, act }: { form: Form; view: OpenedTree; act: Act }) {
  if (act === 'move' || act === 'merge') return <Target form={form} view={view} act={act} />;
  if (act === 'count')
    return (
      <>
        <Field
          form={form}
          path="households"
          kind="number"
          label={t('rg.households.field')}
          hint={t('rg.households.hint')}
        />
        <Radios
          form={form}
          path="countedBy"
          legend={t('rg.countedBy')}
          options={[
            ['dwellings', t('rg.countedBy.dwellings')],
            ['permanent', t('rg.countedBy.permanent')],
          ]}
        />
      </>
    );
  if (act === 'close') return <p>{t('rg.close.means')}</p>;
  return (
    <>
      {act === 'add' && (
        <Radios
          form={form}
          path="level"
          legend={t('rg.level')}
          options={view.node.holds.map((level) => [level, named(`rg.level.${level}`)] as const)}
        />
      )}
      <Field form={form} path="name" label={t('rg.name')} hint={t('rg.name.hint')} />
    </>
  );
}

/** What would be different, place by place, before it is. */
function Effects({ seen }: { seen: RegionsChanged }) {
  return (
    <>
      <p>{t('rg.check.lead')}</p>
      <ul class="rows">
        {seen.touched.map(({ id, was, is }) => (
          <li class="row" key={id}>
            <div>
              <p>
                {was === undefined ? t('rg.check.new', { is }) : was === is ? is : `${was} → ${is}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function useChange({ view, act, changed }: Props) {
  const seen: Signal<RegionsChanged | undefined> = useSignal<RegionsChanged | undefined>(undefined);
  const wish = useMemo(intention, []);
  const form = useMemo(
    () =>
      createForm({
        initial: {
          name: act === 'rename' ? view.node.name : '',
          level: view.node.holds.length === 1 ? (view.node.holds[0] ?? '') : '',
          target: '',
          households: String(view.node.households ?? ''),
          countedBy: view.node.countedBy ?? '',
          reason: '',
        },
        faultsOf: (values) => faultsOf(values, { ...checks[act], reason: text(300, 2) }),
        prefix: '/change',
      }),
    [],
  );
  const send = (isCheck: boolean) =>
    form.submit(async (values) => {
      const body = {
        change: changeOf(act, view.node, values),
        reason: textAt(values, 'reason').trim(),
        isCheck,
      };
      try {
        const answer = await changeRegions(parameter('tenant'), view.version, body, wish);
        if (!answer.isDone) seen.value = answer;
        else await changed();
      } catch (cause) {
        form.back();
        throw cause;
      }
    });
  return { form, seen, send };
}

/** Changing a place: what, why, a look at what would be, and the last word. */
export function Change(props: Props) {
  const { view, act } = props;
  const { form, seen, send } = useChange(props);
  const isChecking = form.isChecking.value && seen.value !== undefined;
  return (
    <form
      noValidate
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChecking) void send(false);
        else if (form.check()) void send(true);
      }}
    >
      <h2>{t('rg.act.of', { act: t(`rg.${act}`), name: view.node.name })}</h2>
      <ErrorSummary form={form} />
      {isChecking && seen.value ? (
        <Effects seen={seen.value} />
      ) : (
        <>
          <Inputs form={form} view={view} act={act} />
          <Field
            form={form}
            path="reason"
            kind="text"
            rows={2}
            label={t('rg.reason')}
            hint={t('rg.reason.hint')}
          />
        </>
      )}
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {t(isChecking ? 'rg.do' : 'rg.check')}
        </button>
        {isChecking ? (
          <button
            type="button"
            class="button plain"
            onClick={() => {
              seen.value = undefined;
              form.back();
            }}
          >
            {t('rg.stepBack')}
          </button>
        ) : (
          <a class="button plain" href={hereWith({ act: '' })} onClick={stayHere}>
            {t('rg.cancel')}
          </a>
        )}
      </p>
    </form>
  );
}
