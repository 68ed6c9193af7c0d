import type { CommunityView } from '../../../shared/contracts/communities.ts';
import {
  bodyKinds,
  electionMethods,
  estates,
  fundOrigins,
  fundTargets,
  holderKinds,
  matterSides,
  nominations,
  postTitles,
  roomKinds,
  roomOrigins,
  type StatementGroup,
} from '../../../shared/domain/communities/lists.ts';
import { Radios } from '../../form/choices.tsx';
import { Field, type Option } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { named, t } from '../../i18n.ts';
import { RowList } from '../../parts/row-list.tsx';
import { indicatorName } from './indicators.tsx';
import { peopleCounts, workerCounts } from './values.ts';

type Props = { form: Form; view: CommunityView };

const optionsOf = (words: string, keys: readonly string[]): Option[] => [
  ['', t('choose')],
  ...keys.map((key): Option => [key, named(`${words}.${key}`)]),
];

type ChooseProps = {
  form: Form;
  path: string;
  label: string;
  words: string;
  from: readonly string[];
};
const Choose = ({ form, path, label, words, from }: ChooseProps) => (
  <Field form={form} path={path} kind="select" label={label} options={optionsOf(words, from)} />
);

const Numbers = ({ form, names }: { form: Form; names: readonly string[] }) => (
  <>
    {names.map((name) => (
      <Field key={name} form={form} path={name} kind="number" label={named(`cm.${name}`)} />
    ))}
  </>
);

const People = ({ form }: Props) => (
  <>
    <Radios
      form={form}
      path="estate"
      legend={t('cm.estate')}
      hint={t('cm.estate.hint')}
      options={estates.map((one): Option => [one, t(`cm.estate.${one}`)])}
      isAcross
    />
    <Numbers form={form} names={peopleCounts} />
  </>
);

const Workers = ({ form }: Props) => <Numbers form={form} names={workerCounts} />;
const Volunteers = ({ form }: Props) => (
  <Numbers form={form} names={['vRegistered', 'vActive', 'vHours']} />
);

const blankRoom = { kind: '', name: '', squareMetres: '', origin: 'government', use: 'no' };
const Rooms = ({ form }: Props) => (
  <>
    <RowList
      form={form}
      path="rooms"
      legend={t('cm.rooms')}
      add={t('cm.room.add')}
      blank={blankRoom}
      most={60}
    >
      {(path) => (
        <div class="line">
          <Choose
            form={form}
            path={`${path}.kind`}
            label={t('cm.roomKind')}
            words="cm.room"
            from={roomKinds}
          />
          <Field form={form} path={`${path}.name`} label={t('cm.room.name')} />
          <Field
            form={form}
            path={`${path}.squareMetres`}
            kind="money"
            label={t('cm.room.squareMetres')}
          />
          <Choose
            form={form}
            path={`${path}.origin`}
            label={t('cm.room.origin')}
            words="cm.origin"
            from={roomOrigins}
          />
          <Field
            form={form}
            path={`${path}.use`}
            kind="select"
            label={t('cm.room.isForActivities')}
            options={(['yes', 'no'] as const).map(
              (one): Option => [one, t(`cm.room.activities.${one}`)],
            )}
          />
        </div>
      )}
    </RowList>
    <Radios
      form={form}
      path="online"
      legend={t('cm.online')}
      options={(['yes', 'no'] as const).map((one): Option => [one, t(`cm.online.${one}`)])}
      isAcross
    />
  </>
);

const Funds = ({ form }: Props) => (
  <>
    <Field form={form} path="year" kind="number" label={t('cm.year')} />
    <RowList
      form={form}
      path="items"
      legend={t('cm.funds')}
      add={t('cm.fund.add')}
      blank={{ origin: '', target: '', amount: '', note: '' }}
      most={60}
    >
      {(path) => (
        <div class="line">
          <Choose
            form={form}
            path={`${path}.origin`}
            label={t('cm.fund.origin')}
            words="cm.from"
            from={fundOrigins}
          />
          <Choose
            form={form}
            path={`${path}.target`}
            label={t('cm.fund.target')}
            words="cm.for"
            from={fundTargets}
          />
          <Field
            form={form}
            path={`${path}.amount`}
            kind="money"
            label={t('cm.fund.amount')}
            unit={t('yuan')}
          />
          <Field form={form} path={`${path}.note`} label={t('cm.fund.note')} />
        </div>
      )}
    </RowList>
  </>
);

const blankSeat = { title: '', holder: '', kind: 'resident', from: '', until: '' };
const Bodies = ({ form }: Props) => (
  <>
    {bodyKinds.map((kind) => (
      <section class="case" key={kind}>
        <h3>{t(`cm.body.${kind}`)}</h3>
        <Field form={form} path={`${kind}.name`} label={t('cm.body.name')} />
        <RowList
          form={form}
          path={`${kind}.seats`}
          legend={t('cm.seat')}
          add={t('cm.seat.add')}
          blank={blankSeat}
          most={60}
        >
          {(path) => (
            <div class="line">
              <Choose
                form={form}
                path={`${path}.title`}
                label={t('cm.seat.title')}
                words="cm.seat"
                from={postTitles}
              />
              <Field form={form} path={`${path}.holder`} label={t('cm.seat.holder')} />
              <Choose
                form={form}
                path={`${path}.kind`}
                label={t('cm.seat.kind')}
                words="cm.holder"
                from={holderKinds}
              />
              <Field form={form} path={`${path}.from`} kind="date" label={t('cm.seat.from')} />
              <Field form={form} path={`${path}.until`} kind="date" label={t('cm.seat.until')} />
            </div>
          )}
        </RowList>
      </section>
    ))}
  </>
);

const Election = ({ form }: Props) => (
  <>
    <Choose
      form={form}
      path="body"
      label={t('cm.election.body')}
      words="cm.body"
      from={['committee', 'party']}
    />
    <Choose
      form={form}
      path="method"
      label={t('cm.election.method')}
      words="cm.method"
      from={electionMethods}
    />
    <Choose
      form={form}
      path="nomination"
      label={t('cm.election.nomination')}
      words="cm.nomination"
      from={nominations}
    />
    <Field form={form} path="eligible" kind="number" label={t('cm.election.eligible')} />
    <Field form={form} path="voted" kind="number" label={t('cm.election.voted')} />
  </>
);

const Matters = ({ form }: Props) => (
  <RowList
    form={form}
    path="items"
    legend={t('cm.matters')}
    add={t('cm.matter.add')}
    blank={{ side: '', title: '', body: '', basis: '' }}
    most={150}
  >
    {(path) => (
      <div class="line">
        <Field form={form} path={`${path}.title`} label={t('cm.matter.title')} />
        <Choose
          form={form}
          path={`${path}.side`}
          label={t('cm.matter.side')}
          words="cm.side"
          from={matterSides}
        />
        <Choose
          form={form}
          path={`${path}.body`}
          label={t('cm.matter.body')}
          words="cm.body"
          from={bodyKinds}
        />
        <Field form={form} path={`${path}.basis`} label={t('cm.matter.basis')} />
      </div>
    )}
  </RowList>
);

function Indicators({ form, view }: Props) {
  const all = view.setting?.indicators ?? [];
  if (all.length === 0) return <p class="quiet">{t('cm.indicators.none')}</p>;
  return (
    <>
      {all.map((one) => (
        <Field
          key={one.id}
          form={form}
          path={one.id}
          kind="money"
          label={indicatorName(one)}
          hint={t(`cm.aim.${one.group}`)}
          unit={one.unit}
        />
      ))}
    </>
  );
}

export const fieldsOf: Record<StatementGroup, (props: Props) => preact.JSX.Element> = {
  people: People,
  workers: Workers,
  volunteers: Volunteers,
  rooms: Rooms,
  funds: Funds,
  bodies: Bodies,
  election: Election,
  matters: Matters,
  indicators: Indicators,
};
