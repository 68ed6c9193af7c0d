import { useMemo } from 'preact/hooks';
import type { AnnounceMeeting } from '../../../shared/contracts/meetings.ts';
import { attendeeKinds, purposes } from '../../../shared/domain/meeting/names.ts';
import { intention } from '../../api/ask.ts';
import { announceMeeting } from '../../api/deliberation.ts';
import { beijingTime, chosen, faultsOf, instantOf, readWhole, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { type FormValues, rowsAt } from '../../form/path.ts';
import { goTo, hereWith } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { NeedBoxes, RegionField, said } from './choosing.tsx';

const checks = {
  region: chosen,
  kind: chosen,
  title: text(60, 2),
  about: text(2000, 2),
  at: beijingTime,
  place: text(120, 2),
};

const seatsIn = (values: FormValues) =>
  attendeeKinds.flatMap((kind) => {
    const seats = readWhole(said(values, `seats.${kind}`));
    return seats ? [{ kind, seats }] : [];
  });

const noticeOf = (values: FormValues): AnnounceMeeting => ({
  kind: said(values, 'kind') as AnnounceMeeting['kind'],
  purpose: said(values, 'purpose') as AnnounceMeeting['purpose'],
  title: said(values, 'title'),
  about: said(values, 'about'),
  region: said(values, 'region'),
  at: instantOf(said(values, 'at')) as AnnounceMeeting['at'],
  place: said(values, 'place'),
  invited: seatsIn(values).map(({ kind, seats }) => ({
    kind,
    seats,
    name: '',
    decides: said(values, 'decides') === kind,
  })),
  needs: rowsAt(values, 'needs').map(String),
});

const empty: FormValues = {
  ...{ region: '', kind: 'council', purpose: 'decision', title: '', about: '', at: '', place: '' },
  ...{ seats: {}, decides: '', needs: [] },
};

/** A notice everybody reads: what, when, where, who is asked, which needs it is about. */
export function NewMeeting({ tenant }: { tenant: string }) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: empty,
        faultsOf: (values) => ({
          ...faultsOf(values, checks),
          ...(seatsIn(values).length === 0 && { 'seats.residents': t('dl.invited.none') }),
        }),
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const { meeting } = await announceMeeting(tenant, noticeOf(values), wish);
      goTo(hereWith({ act: '', meeting: meeting.id, done: 'yes' }));
    });
  const kinds = ['council', 'hearing', 'debriefing'] as const;
  return (
    <ActCard
      id="act-meeting"
      title={t('dl.new.meeting')}
      form={form}
      send={send}
      label={t('dl.announce')}
    >
      <RegionField form={form} />
      <div class="line">
        <Field
          form={form}
          path="kind"
          kind="select"
          label={t('dl.kind')}
          options={kinds.map((one) => [one, t(`dl.kind.${one}`)] as const)}
        />
        <Field
          form={form}
          path="purpose"
          kind="select"
          label={t('dl.purpose')}
          options={purposes.map((one) => [one, named(`dl.purpose.${one}`)] as const)}
        />
      </div>
      <Field form={form} path="title" label={t('dl.name')} />
      <Field form={form} path="about" kind="text" label={t('dl.about')} hint={t('dl.about.hint')} />
      <Field form={form} path="at" kind="time" label={t('dl.at')} />
      <Field form={form} path="place" label={t('dl.place')} />
      <fieldset class="field">
        <legend>{t('dl.invited')}</legend>
        <div class="figures">
          {attendeeKinds.map((kind) => (
            <Field
              key={kind}
              form={form}
              path={`seats.${kind}`}
              kind="number"
              label={named(`dl.who.${kind}`)}
            />
          ))}
        </div>
      </fieldset>
      <Field
        form={form}
        path="decides"
        kind="select"
        label={t('dl.decides')}
        options={[
          ['', t('dl.decides.all')],
          ...attendeeKinds.map((kind) => [kind, named(`dl.who.${kind}`)] as const),
        ]}
      />
      <NeedBoxes tenant={tenant} form={form} legend={t('dl.needs')} />
      <p class="hint">{t('dl.announce.hint')}</p>
    </ActCard>
  );
}
