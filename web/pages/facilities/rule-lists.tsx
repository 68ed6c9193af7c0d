import { useSignal } from '@preact/signals';
import type { FacilitiesView, FacilityCommand } from '../../../shared/contracts/facility.ts';
import { checklistGroups } from '../../../shared/domain/facility/names.ts';
import { intention, type Wish } from '../../api/ask.ts';
import { sendFacility } from '../../api/facilities.ts';
import { type Check, chosen, text, whole } from '../../form/checks.ts';
import { hereWith, stayHere, workPage } from '../../here.ts';
import { language, named, t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { Failure } from '../../shell/notice.tsx';
import { Deed, isAct, numberAt, Open, said } from './deed.tsx';

export type Rules = FacilitiesView['rules'];
export type RulesProps = { tenant: string; rules: Rules; mayRule: boolean; reload(): void };
type Kind = Rules['kinds'][number];
type Item = Rules['checklist'][number];

/** Changes one part of the rules; all else stays as it was read. */
export const changeRules = (
  { tenant, rules }: Pick<RulesProps, 'tenant' | 'rules'>,
  part: Partial<Rules>,
  wish: Wish,
) =>
  sendFacility(tenant, { type: 'setRules', rules: { ...rules, ...part } } as FacilityCommand, wish);

const nameOf = ({ name }: Pick<Kind, 'name'>) => (language() === 'en' ? name.en : name.zh);

/** The entry in place of the one it had, or at the end. */
const kept = <T extends { id: string }>(all: readonly T[], one: T): T[] =>
  all.some(({ id }) => id === one.id)
    ? all.map((other) => (other.id === one.id ? one : other))
    : [...all, one];

const names = () => [
  { path: 'zh', label: t('fc.r.zh'), check: text(40, 1) },
  { path: 'en', label: t('fc.r.en'), check: text(40, 1) },
];
const optional: Check = (value) => (value.trim() === '' ? undefined : whole(1, 1_000_000)(value));
const idCheck: Check = (value) =>
  /^[a-z][a-z0-9-]{1,39}$/.test(value) ? undefined : t('fc.r.id.bad');

function KindForm({ one, ...props }: RulesProps & { one?: Kind | undefined }) {
  return (
    <Deed
      act="kind"
      title={t(one ? 'fc.r.kind.change' : 'fc.r.kind.new')}
      reload={props.reload}
      send={(values, wish) => {
        const atLeast = numberAt(values, 'atLeast');
        const source = said(values, 'source');
        const kind: Kind = {
          id: one?.id ?? said(values, 'id'),
          name: { zh: said(values, 'zh'), en: said(values, 'en') },
          ...(atLeast > 0 && { atLeast }),
          ...(source && { source }),
        };
        return changeRules(props, { kinds: kept(props.rules.kinds, kind) }, wish);
      }}
      initial={{
        id: one?.id ?? '',
        zh: one?.name.zh ?? '',
        en: one?.name.en ?? '',
        atLeast: one?.atLeast ? String(one.atLeast) : '',
        source: one?.source ?? '',
      }}
      lines={[
        ...(one
          ? []
          : [{ path: 'id', label: t('fc.r.id'), hint: t('fc.r.id.hint'), check: idCheck }]),
        ...names(),
        {
          path: 'atLeast',
          label: t('fc.r.atLeast'),
          hint: t('fc.r.atLeast.hint'),
          kind: 'number',
          check: optional,
        },
        { path: 'source', label: t('fc.r.source') },
      ]}
    />
  );
}

function ItemForm({ one, ...props }: RulesProps & { one?: Item | undefined }) {
  return (
    <Deed
      act="item"
      title={t(one ? 'fc.r.item.change' : 'fc.r.item.new')}
      reload={props.reload}
      send={(values, wish) => {
        const source = said(values, 'source');
        const item: Item = {
          id: one?.id ?? said(values, 'id'),
          name: { zh: said(values, 'zh'), en: said(values, 'en') },
          group: said(values, 'group') as Item['group'],
          ...(source && { source }),
        };
        return changeRules(props, { checklist: kept(props.rules.checklist, item) }, wish);
      }}
      initial={{
        id: one?.id ?? '',
        zh: one?.name.zh ?? '',
        en: one?.name.en ?? '',
        group: one?.group ?? '',
        source: one?.source ?? '',
      }}
      lines={[
        ...(one
          ? []
          : [{ path: 'id', label: t('fc.r.id'), hint: t('fc.r.id.hint'), check: idCheck }]),
        ...names(),
        {
          path: 'group',
          label: t('fc.r.group'),
          kind: 'select',
          check: chosen,
          options: [
            ['', t('fc.choose')],
            ...checklistGroups.map((group) => [group, named(`fc.group.${group}`)] as const),
          ],
        },
        { path: 'source', label: t('fc.r.source') },
      ]}
    />
  );
}

type LineProps = RulesProps & {
  act: 'kind' | 'item';
  one: Kind | Item;
  note: string;
  without(): Partial<Rules>;
};

/** An entry with its two buttons; taking one out is done at once and can be entered again. */
function Line({ act, one, note, without, ...props }: LineProps) {
  const refused = useSignal<unknown>(undefined);
  const drop = async () => {
    refused.value = undefined;
    try {
      await changeRules(props, without(), intention());
      props.reload();
    } catch (cause) {
      refused.value = cause;
    }
  };
  return (
    <li>
      <span>
        <b>{nameOf(one)}</b> <span class="small quiet">{note}</span>
      </span>
      {props.mayRule && (
        <span class="people-acts">
          <a
            class="button plain"
            href={hereWith({ act, of: one.id, done: '' })}
            aria-label={`${t('fc.r.edit')} ${nameOf(one)}`}
            onClick={stayHere}
          >
            {t('fc.r.edit')}
          </a>
          <button
            type="button"
            class="button plain"
            aria-label={`${t('fc.r.drop')} ${nameOf(one)}`}
            onClick={() => void drop()}
          >
            {t('fc.r.drop')}
          </button>
        </span>
      )}
      {refused.value instanceof ProblemError && (
        <Failure problem={refused.value} again={props.reload} />
      )}
    </li>
  );
}

/** Kinds of places, with the space each needs at least. */
export function Kinds(props: RulesProps) {
  const { kinds } = props.rules;
  const edited = kinds.find(({ id }) => isAct('kind', id));
  return (
    <section class="card">
      <h2>{t('fc.r.kinds')}</h2>
      {props.mayRule && (edited || isAct('kind')) && <KindForm {...props} one={edited} />}
      <ul class="people-list">
        {kinds.map((one) => (
          <Line
            key={one.id}
            {...props}
            act="kind"
            one={one}
            note={[one.atLeast && `≥ ${one.atLeast} m²`, one.source].filter(Boolean).join(' · ')}
            without={() => ({ kinds: kinds.filter(({ id }) => id !== one.id) })}
          />
        ))}
      </ul>
      {props.mayRule && !isAct('kind') && (
        <p class="actions">
          <Open act="kind" label={t('fc.r.kind.new')} />
        </p>
      )}
    </section>
  );
}

/** How many of each the pattern names: 五室三站二栏一校一场所一网 (seed 3-57). */
const pattern = { room: 5, station: 3, board: 2, school: 1, place: 1, net: 1 } as const;

/** What a community is to have, beside the pattern; and where the standards of space are set. */
export function Checklist(props: RulesProps) {
  const { checklist } = props.rules;
  const edited = checklist.find(({ id }) => isAct('item', id));
  const own = (group: Item['group']) => checklist.filter((one) => one.group === group);
  return (
    <section class="card">
      <h2>{t('fc.r.checklist')}</h2>
      <p class="hint">{t('fc.r.pattern')}</p>
      {props.mayRule && (edited || isAct('item')) && <ItemForm {...props} one={edited} />}
      {checklistGroups.map((group) => (
        <section key={group}>
          <h3>
            {named(`fc.group.${group}`)}{' '}
            <span class="small quiet">
              {t('fc.r.pattern.of', { n: own(group).length, most: pattern[group] })}
            </span>
          </h3>
          <ul class="people-list">
            {own(group).map((one) => (
              <Line
                key={one.id}
                {...props}
                act="item"
                one={one}
                note={one.source ?? ''}
                without={() => ({ checklist: checklist.filter(({ id }) => id !== one.id) })}
              />
            ))}
          </ul>
        </section>
      ))}
      <p class="actions">
        {props.mayRule && !isAct('item') && <Open act="item" label={t('fc.r.item.new')} />}
        <a class="button" href={workPage('settings', { tenant: props.tenant })}>
          {t('fc.r.standards')}
        </a>
      </p>
    </section>
  );
}
