import type { HotlineDesk, TicketCommand, TicketView } from '../../../shared/contracts/hotline.ts';
import {
  priorities,
  refusalReasons,
  rescuers,
  ticketKinds,
} from '../../../shared/domain/hotline/names.ts';
import { type NeedCategory, needCategories } from '../../../shared/domain/needs/names.ts';
import type { Option } from '../../form/field.tsx';
import { type FormValues, textAt } from '../../form/path.ts';
import { named, t } from '../../i18n.ts';
import { regionNames } from '../../parts/regions.ts';
import { matterOptions } from './matters.ts';
import { partyOf } from './take-form.ts';

export type Act = Exclude<TicketCommand['type'], 'finish'>;

/** Those that a form is opened for, what is likeliest first. */
export const acts: readonly Act[] = [
  'accept',
  'callBack',
  'dispatch',
  'answer',
  'visit',
  'close',
  'raiseNeed',
  'refuse',
  'fail',
  'transfer',
  'reopen',
  'handOver',
  'join',
  'link',
  'sort',
  'eraseCaller',
];

export type Asked = {
  name: string;
  kind: 'select' | 'text' | 'line' | 'radios';
  label: string;
  options?: readonly Option[];
  isOptional?: boolean;
};

const choose = (): Option => ['', t('choose')];
const optionsOf = (all: readonly string[], words: string): Option[] => [
  choose(),
  ...all.map((one): Option => [one, named(`hot.${words}.${one}`)]),
];
const select = (name: string, label: string, options: readonly Option[]): Asked => ({
  name,
  kind: 'select',
  label,
  options,
});

const dispatching = (desk: HotlineDesk): Asked[] => [
  select('sendTo', t('hot.sendTo'), [
    choose(),
    ['place', t('hot.sendTo.place')],
    ...desk.units.map((unit): Option => [`u:${unit}`, unit]),
    ['provider', t('hot.sendTo.provider')],
  ]),
];

const yesOrNo = (): Option[] => [
  ['yes', t('hot.yes')],
  ['no', t('hot.no')],
];

function calling(values: FormValues): Asked[] {
  const reached: Asked = {
    name: 'reached',
    kind: 'radios',
    label: t('hot.reached'),
    options: yesOrNo(),
  };
  if (textAt(values, 'reached') !== 'yes') return [reached];
  const scores = [5, 4, 3, 2, 1].map((one): Option => [String(one), named(`hot.sat.${one}`)]);
  return [
    reached,
    { name: 'solved', kind: 'radios', label: t('hot.solved'), options: yesOrNo() },
    { ...select('satisfaction', t('hot.satisfaction'), [choose(), ...scores]), isOptional: true },
  ];
}

function alikeOptions({ linked, ticket }: TicketView): Asked {
  const options = linked
    .filter(({ id }) => !ticket.links.includes(id))
    .map(({ id, text }): Option => [id, text]);
  return options.length > 0
    ? select('other', t('hot.other'), [choose(), ...options])
    : { name: 'other', kind: 'line', label: t('hot.other') };
}

/** What an act asks for beside its note. */
export function askedFor(
  act: Act,
  { desk, view, values }: { desk: HotlineDesk; view: TicketView; values: FormValues },
): Asked[] {
  if (act === 'dispatch') return dispatching(desk);
  if (act === 'callBack') return calling(values);
  if (act === 'refuse') return [select('reason', t('hot.reason'), optionsOf(refusalReasons, 'r'))];
  if (act === 'raiseNeed')
    return [select('need', t('hot.need.category'), optionsOf(needCategories, 'n'))];
  if (act === 'handOver') return [select('rescuer', t('hot.handedTo'), optionsOf(rescuers, 'h'))];
  if (act === 'join' || act === 'link') return [alikeOptions(view)];
  if (act === 'transfer') {
    const levels = desk.nextLevels.map(
      ({ name, phone }): Option => [name, phone ? `${name} ${phone}` : name],
    );
    const to: Asked =
      levels.length > 0
        ? select('to', t('hot.to'), [choose(), ...levels])
        : { name: 'to', kind: 'line', label: t('hot.to') };
    return [to, { name: 'reference', kind: 'line', label: t('hot.reference'), isOptional: true }];
  }
  if (act === 'sort')
    return [
      select('kind', t('hot.kind'), optionsOf(ticketKinds, 'k').slice(1)),
      select('category', t('hot.category'), matterOptions()),
      select('priority', t('hot.priority'), optionsOf(priorities, 'p').slice(1)),
    ];
  return [];
}

/** Whether something has to be said with it, may be said, or there is nothing to say. */
export const noteOf = (act: Act): 'must' | 'may' | 'none' => {
  if (['answer', 'refuse', 'visit', 'close', 'fail', 'reopen', 'sort'].includes(act)) return 'must';
  return ['link', 'unlink', 'eraseCaller'].includes(act) ? 'none' : 'may';
};

/** The command a filled form comes to. */
export function commandOf(act: Act, values: FormValues, { ticket }: TicketView): TicketCommand {
  const at = (name: string) => textAt(values, name).trim();
  const note = at('note') ? { note: at('note') } : {};
  const own: Partial<Record<Act, object>> = {
    dispatch: {
      party: partyOf(
        { ...values, community: ticket.community },
        { found: undefined, nameOfPlace: (code) => regionNames([code]) },
      ),
    },
    refuse: { reason: at('reason') },
    callBack:
      at('reached') === 'yes'
        ? {
            reached: true,
            solved: at('solved') === 'yes',
            ...(at('satisfaction') && { satisfaction: Number(at('satisfaction')) }),
          }
        : { reached: false },
    raiseNeed: { category: at('need') as NeedCategory },
    handOver: { to: at('rescuer') },
    join: { into: at('other') },
    link: { to: at('other') },
    transfer: { to: at('to'), ...(at('reference') && { reference: at('reference') }) },
    sort: { kind: at('kind'), category: at('category'), priority: at('priority') },
  };
  return { type: act, ...own[act], ...note } as TicketCommand;
}
