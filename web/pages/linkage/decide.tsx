import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { LinkageCommand, LinkedPurchaseView } from '../../../shared/contracts/linkage.ts';
import {
  type Beneficiary,
  beneficiaries,
  type CheckItem,
  checklists,
  type Mode,
  modes,
  type Segment,
  type Strategy,
  segments,
  strategies,
} from '../../../shared/domain/linkage/names.ts';
import { chosen, readWhole, text } from '../../form/checks.ts';
import { Checkboxes, Radios } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { goTo, hereWith } from '../../here.ts';
import { t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { carryOut } from './acting.ts';
import { PlaceField } from './place-field.tsx';

type Decide = Extract<LinkageCommand, { type: 'attribute' }>;
type Props = { view: LinkedPurchaseView; onDone(): Promise<void> };

const textsOf = <T extends string>(all: readonly { is: T; said: string }[]) =>
  Object.fromEntries(all.map(({ is, said }) => [is, said]));

/** What was decided before, or what is proposed: a proposal is never sent unseen. */
function initialOf({ decided: [now], proposal }: LinkedPurchaseView): FormValues {
  const before = now?.attributes;
  const scope = before?.scope;
  const answers = before?.checklist ?? [];
  return {
    mode: before?.mode ?? proposal.mode ?? '',
    reason: before?.reason ?? '',
    strategies: before?.strategies.map(({ is }) => is) ?? [],
    how: textsOf((before?.strategies ?? []).map(({ is, reason }) => ({ is, said: reason }))),
    segments: before?.segments.map(({ is }) => is) ?? [],
    group: textsOf((before?.segments ?? []).map(({ is, group }) => ({ is, said: group }))),
    check: textsOf(answers.map(({ item, yes }) => ({ is: item, said: yes ? 'yes' : 'no' }))),
    note: textsOf(answers.map(({ item, note }) => ({ is: item, said: note }))),
    who: scope?.who ?? '',
    place: scope?.places.length === 1 ? (scope.places[0] ?? '') : '',
    people: scope?.people ? String(scope.people) : '',
    scopeNote: scope?.note ?? '',
    because: '',
  };
}

const chosenIn = (values: FormValues, path: string) => rowsAt(values, path).map(String);

function faultsIn(values: FormValues, isAgain: boolean): Record<string, string> {
  const wanted: [path: string, fault: string | undefined][] = [
    ['mode', chosen(textAt(values, 'mode'))],
    ['reason', text(300)(textAt(values, 'reason'))],
    ...chosenIn(values, 'strategies').map((is): [string, string | undefined] => [
      `how.${is}`,
      text(200)(textAt(values, `how.${is}`)),
    ]),
    ...chosenIn(values, 'segments').map((is): [string, string | undefined] => [
      `group.${is}`,
      text(100)(textAt(values, `group.${is}`)),
    ]),
    ['because', isAgain ? text(300)(textAt(values, 'because')) : undefined],
  ];
  const people = textAt(values, 'people').trim();
  if (people && !readWhole(people)) wanted.push(['people', t('lk.fault.number')]);
  return Object.fromEntries(
    wanted.flatMap(([path, fault]) => (fault ? [[path, fault] as const] : [])),
  );
}

function scopeIn(values: FormValues, regionCodes: readonly string[]) {
  const who = textAt(values, 'who');
  if (!who) return undefined;
  const place = textAt(values, 'place');
  const people = readWhole(textAt(values, 'people').trim());
  return {
    places: place ? [place] : [...regionCodes],
    who: who as Beneficiary,
    ...(people && { people }),
    note: textAt(values, 'scopeNote').trim(),
  };
}

function commandOf(values: FormValues, { facts, decided: [now] }: LinkedPurchaseView): Decide {
  const mode = textAt(values, 'mode') as Mode;
  const scope = scopeIn(values, facts.regionCodes);
  const items: readonly CheckItem[] = checklists[mode];
  const because = textAt(values, 'because').trim();
  return {
    type: 'attribute',
    purchase: facts.purchase,
    version: now?.version ?? 0,
    attributes: {
      mode,
      reason: textAt(values, 'reason').trim(),
      strategies: chosenIn(values, 'strategies').map((is) => ({
        is: is as Strategy,
        reason: textAt(values, `how.${is}`).trim(),
      })),
      segments: chosenIn(values, 'segments').map((is) => ({
        is: is as Segment,
        group: textAt(values, `group.${is}`).trim(),
      })),
      checklist: items.flatMap((item) => {
        const answer = textAt(values, `check.${item}`);
        if (!answer) return [];
        const note = textAt(values, `note.${item}`).trim();
        return [{ item, yes: answer === 'yes', note }];
      }),
      ...(scope && { scope }),
    },
    ...(because && { because }),
  };
}

function Checklist({ form, mode }: { form: Form; mode: Mode }) {
  return (
    <fieldset class="field">
      <legend>{t('lk.form.checklist', { mode: t(`lk.mode.${mode}`) })}</legend>
      <p class="hint">{t(`lk.about.${mode}`)}</p>
      {checklists[mode].map((item: CheckItem) => (
        <div class="check-line" key={item}>
          <Field
            form={form}
            path={`check.${item}`}
            kind="select"
            label={t(`lk.check.${item}`)}
            options={[
              ['', t('lk.form.open')],
              ['yes', t('lk.form.yes')],
              ['no', t('lk.form.no')],
            ]}
          />
          <Field form={form} path={`note.${item}`} label={t('lk.form.note')} />
        </div>
      ))}
    </fieldset>
  );
}

/** Strategies and diversifications, each with what is done or who is meant. */
function Tags({ form }: { form: Form }) {
  const picked = useComputed(() => chosenIn(form.values.value, 'strategies')).value;
  const parts = useComputed(() => chosenIn(form.values.value, 'segments')).value;
  return (
    <>
      <Checkboxes
        form={form}
        path="strategies"
        legend={t('lk.form.strategies')}
        hint={t('lk.form.strategies.hint')}
        options={strategies.map((one) => [one, t(`lk.strategy.${one}`)] as const)}
      />
      {picked.map((one) => (
        <Field
          key={one}
          form={form}
          path={`how.${one}`}
          label={t('lk.form.how', { strategy: t(`lk.strategy.${one as Strategy}`) })}
        />
      ))}
      <Checkboxes
        form={form}
        path="segments"
        legend={t('lk.form.segments')}
        hint={t('lk.form.segments.hint')}
        options={segments.map((one) => [one, t(`lk.segment.${one}`)] as const)}
        isAcross
      />
      {parts.map((one) => (
        <Field
          key={one}
          form={form}
          path={`group.${one}`}
          label={t('lk.form.group', { segment: t(`lk.segment.${one as Segment}`) })}
        />
      ))}
    </>
  );
}

function Scope({ form }: { form: Form }) {
  return (
    <>
      <Field
        form={form}
        path="who"
        kind="select"
        label={t('lk.form.who')}
        hint={t('lk.form.who.hint')}
        options={[
          ['', t('lk.who.')],
          ...beneficiaries.map((one) => [one, t(`lk.who.${one}`)] as const),
        ]}
      />
      <PlaceField form={form} path="place" label={t('lk.col.place')} />
      <Field form={form} path="people" kind="number" isShort label={t('lk.form.people')} />
      <Field form={form} path="scopeNote" label={t('lk.form.scopeNote')} />
    </>
  );
}

/** One main mode with its reason and checklist, strategies, whom it is for. */
export function DecideForm({ view, onDone }: Props) {
  const isAgain = view.decided.length > 0;
  const form = useMemo(
    () =>
      createForm({
        initial: initialOf(view),
        faultsOf: (values) => faultsIn(values, isAgain),
        prefix: '/attributes',
      }),
    [],
  );
  const mode = useComputed(() => textAt(form.values.value, 'mode')).value as Mode | '';
  const send = () =>
    form.submit(async (values) => {
      await carryOut(commandOf(values, view));
      await onDone();
      goTo(hereWith({ act: '', done: 'decided' }));
      window.scrollTo(0, 0);
    });
  return (
    <ActCard id="act-decide" title={t('lk.form')} form={form} send={send} label={t('lk.form.save')}>
      <Radios
        form={form}
        path="mode"
        legend={t('lk.form.mode')}
        options={modes.map((one) => [one, t(`lk.mode.${one}`)] as const)}
        notes={Object.fromEntries(modes.map((one) => [one, t(`lk.about.${one}`)]))}
      />
      <Field
        form={form}
        path="reason"
        kind="text"
        rows={2}
        label={t('lk.form.reason')}
        hint={t('lk.form.reason.hint')}
      />
      {mode && <Checklist key={mode} form={form} mode={mode} />}
      <Tags form={form} />
      <Scope form={form} />
      {isAgain && <Field form={form} path="because" label={t('lk.form.because')} />}
    </ActCard>
  );
}
