import { useMemo } from 'preact/hooks';
import type { MeetingCommand, MeetingView } from '../../../shared/contracts/meetings.ts';
import { attendeeKinds, takings } from '../../../shared/domain/meeting/names.ts';
import { decidings } from '../../../shared/domain/needs/names.ts';
import { intention } from '../../api/ask.ts';
import { sendMeeting } from '../../api/deliberation.ts';
import {
  beijingTime,
  type Faults,
  faultsOf,
  instantOf,
  readWhole,
  text,
  whole,
} from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import type { FormValues } from '../../form/path.ts';
import { named, t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import type { MeetingActName } from './acting.ts';
import { said } from './choosing.tsx';

type Meeting = MeetingView['meeting'];
type Props = {
  act: MeetingActName;
  tenant: string;
  view: MeetingView;
  onDone(after: MeetingView): void;
};

const hands = ['for', 'against', 'abstained'] as const;
const figure = (values: FormValues, path: string) => readWhole(said(values, path)) ?? 0;

const commands: Record<MeetingActName, (values: FormValues, meeting: Meeting) => MeetingCommand> = {
  putOff: (values) => ({
    type: 'putOff',
    at: instantOf(said(values, 'at')) as Meeting['at'],
    reason: said(values, 'reason'),
  }),
  cancel: (values) => ({ type: 'cancel', reason: said(values, 'reason') }),
  hold: (values, { invited }) => {
    const opinion = said(values, 'opinion');
    return {
      type: 'hold',
      present: invited.map((_, at) => figure(values, `present.${at}`)),
      minutes: said(values, 'minutes'),
      opinions: opinion
        ? [
            {
              from: said(values, 'from') as (typeof attendeeKinds)[number],
              text: opinion,
              taking: said(values, 'taking') as (typeof takings)[number],
              answer: said(values, 'answer'),
            },
          ]
        : [],
    };
  },
  conclude: (values, { needs }) => ({
    type: 'conclude',
    text: said(values, 'text'),
    decisions: needs.flatMap(({ id }, at) => {
      const decides = said(values, `decisions.${at}.decides`);
      return decides
        ? [
            {
              need: id,
              decides: decides as (typeof decidings)[number],
              hands: {
                for: figure(values, `decisions.${at}.for`),
                against: figure(values, `decisions.${at}.against`),
                abstained: figure(values, `decisions.${at}.abstained`),
              },
            },
          ]
        : [];
    }),
  }),
};

const reason = { reason: text(200, 2) };

const faultsIn: Record<MeetingActName, (values: FormValues, meeting: Meeting) => Faults> = {
  putOff: (values) => faultsOf(values, { ...reason, at: beijingTime }),
  cancel: (values) => faultsOf(values, reason),
  hold: (values, { invited }) =>
    faultsOf(values, {
      minutes: text(8000, 5),
      ...Object.fromEntries(invited.map((_, at) => [`present.${at}`, whole(0, 5000)])),
    }),
  conclude: (values) => faultsOf(values, { text: text(2000, 2) }),
};

function Holding({ form, meeting }: { form: Form; meeting: Meeting }) {
  return (
    <>
      <fieldset class="field">
        <legend>{t('dl.present')}</legend>
        <div class="figures">
          {meeting.invited.map(({ kind, name, seats }, at) => (
            <Field
              key={`${kind}${name}`}
              form={form}
              path={`present.${at}`}
              kind="number"
              label={t('dl.present.of', {
                who: `${named(`dl.who.${kind}`)} ${name}`.trim(),
                n: seats,
              })}
            />
          ))}
        </div>
      </fieldset>
      <Field form={form} path="minutes" kind="text" rows={8} label={t('dl.minutes')} />
      <Field
        form={form}
        path="opinion"
        kind="text"
        rows={2}
        label={t('dl.opinion')}
        hint={t('dl.opinion.hint')}
        isOptional
      />
      <div class="line">
        <Field
          form={form}
          path="from"
          kind="select"
          label={t('dl.opinion.from')}
          options={attendeeKinds.map((one) => [one, named(`dl.who.${one}`)] as const)}
        />
        <Field
          form={form}
          path="taking"
          kind="select"
          label={t('dl.opinion.taking')}
          options={takings.map((one) => [one, named(`dl.taking.${one}`)] as const)}
        />
      </div>
      <Field form={form} path="answer" label={t('dl.opinion.answer')} isOptional />
    </>
  );
}

function Concluding({ form, meeting }: { form: Form; meeting: Meeting }) {
  return (
    <>
      <Field form={form} path="text" kind="text" rows={4} label={t('dl.conclusion')} />
      {meeting.needs.map(({ id, text: words }, at) => (
        <fieldset key={id} class="field">
          <legend lang="zh-CN">{words}</legend>
          <div class="figures">
            <Field
              form={form}
              path={`decisions.${at}.decides`}
              kind="select"
              label={t('dl.decision')}
              options={[
                ['', t('dl.deciding.none')],
                ...decidings.map((one) => [one, named(`dl.deciding.${one}`)] as const),
              ]}
            />
            {hands.map((one) => (
              <Field
                key={one}
                form={form}
                path={`decisions.${at}.${one}`}
                kind="number"
                label={named(`dl.${one}`)}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <p class="hint">{t('dl.binds')}</p>
    </>
  );
}

/** What is done with a meeting, each with what it must say. */
export function MeetingAct({ act, tenant, view, onDone }: Props) {
  const { meeting } = view;
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: {
          ...{ reason: '', at: '', minutes: '', opinion: '', answer: '', text: '' },
          ...{ from: 'residents', taking: 'taken', present: {}, decisions: {} },
        },
        faultsOf: (values) => faultsIn[act](values, meeting),
        fieldOf: (path) => path.replace('.hands', '.for'),
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const command = commands[act](values, meeting);
      onDone(await sendMeeting({ tenant, meeting: meeting.id }, command, wish));
    });
  return (
    <ActCard
      id={`act-${act}`}
      title={named(`dl.do.${act}`)}
      form={form}
      send={send}
      label={named(`dl.do.${act}`)}
    >
      {act === 'hold' && <Holding form={form} meeting={meeting} />}
      {act === 'conclude' && <Concluding form={form} meeting={meeting} />}
      {act === 'putOff' && <Field form={form} path="at" kind="time" label={t('dl.at')} />}
      {(act === 'putOff' || act === 'cancel') && (
        <Field form={form} path="reason" label={t('dl.reason')} />
      )}
    </ActCard>
  );
}
