import type { DrawPreparation } from '../../../shared/contracts/draws.ts';
import type { Act, Situation } from '../../acts/act.ts';
import { address, beijingTime, instantOf, text } from '../../form/checks.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { count, t } from '../../i18n.ts';

/** Only the first drawing waits for the event the notice promised. */
const isEventOwed = ({ purchase: { lot } }: Situation['view']) =>
  lot?.event !== undefined && lot.result === undefined;

const eventOf = (values: FormValues) => ({
  value: textAt(values, 'value').trim(),
  source: textAt(values, 'source').trim(),
  announcedAt: instantOf(textAt(values, 'announcedAt')),
});

const chosenIn = (values: FormValues) => rowsAt(values, 'representatives').map(String);

/** Who is drawn nobody chooses: the purchaser names its own seat, and the outcome of a public event is entered. */
export const drawAct = (draw: DrawPreparation): Act => ({
  intro: () => t('draw.intro', { n: draw.size }),
  initial: () => ({ value: '', source: '', announcedAt: '', representatives: [] }),
  checks: ({ view }) =>
    isEventOwed(view) ? { value: text(100), source: address, announcedAt: beijingTime } : {},
  faults: (values) =>
    chosenIn(values).length > draw.mostRepresentatives
      ? { representatives: t('draw.tooMany', { n: draw.mostRepresentatives }) }
      : {},
  Fields: ({ form, situation: { view } }) => (
    <>
      {isEventOwed(view) && (
        <>
          <p>{t('panel.eventPromised', { event: view.purchase.lot?.event ?? '' })}</p>
          <Field form={form} path="value" label={t('panel.eventValue')} isShort />
          <Field form={form} path="source" label={t('panel.eventSource')} />
          <Field form={form} path="announcedAt" kind="time" label={t('panel.eventAt')} isShort />
        </>
      )}
      {draw.representatives.length > 0 ? (
        <Checkboxes
          form={form}
          path="representatives"
          legend={t('draw.representatives')}
          hint={t('draw.representativesHint', { n: draw.mostRepresentatives })}
          options={draw.representatives.map(({ personId, name }) => [personId, name] as const)}
        />
      ) : (
        <p class="quiet">{t('draw.noRepresentatives')}</p>
      )}
    </>
  ),
  facts: (values, { view }) => {
    const names = chosenIn(values).map(
      (id) => draw.representatives.find(({ personId }) => personId === id)?.name ?? '',
    );
    return [
      [t('draw.toDraw'), <span class="big">{count(Math.max(0, draw.size - names.length))}</span>],
      [t('draw.representatives'), names.join(t('list.comma')) || t('none')],
      [
        t('draw.commitment'),
        <span class="code">{view.purchase.lot?.commitment ?? t('none')}</span>,
      ],
      ...(isEventOwed(view)
        ? ([[t('panel.eventValue'), <span class="big">{textAt(values, 'value')}</span>]] as const)
        : []),
    ];
  },
  build: (values, { view }) => ({
    type: 'drawPanel',
    ...(isEventOwed(view) && { event: eventOf(values) }),
    ...(chosenIn(values).length > 0 && { representatives: chosenIn(values) }),
  }),
});
