import {
  isReviewAtStake,
  knownPanel,
  takingPart,
} from '../../../shared/domain/purchase/taking-part.ts';
import type { Act, Situation } from '../../acts/act.ts';
import { chosen, text } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { Field, type Option } from '../../form/field.tsx';
import { textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';

const roleOf = ({ purchase }: Situation['view'], id: string) => {
  if (knownPanel(purchase).some((one) => one === id)) return t('recusal.role.panel');
  return purchase.openingConfirmedBy.some((one) => one === id)
    ? t('recusal.role.opening')
    : t('recusal.role.author');
};

/** Those the applicant can know of and has not asked yet. */
export const askable = ({ view }: Pick<Situation, 'view'>): Option[] => {
  const asked = Object.values(view.purchase.recusals ?? {}).map(({ against }) => against);
  return takingPart(view.purchase)
    .filter((id) => view.names[id] !== undefined && !asked.includes(id))
    .map((id): Option => [id, `${view.names[id]}（${roleOf(view, id)}）`]);
};

export const requestRecusal: Act = {
  isLong: true,
  intro: () => t('recusal.lead'),
  initial: () => ({ personId: '', reason: '' }),
  checks: () => ({ personId: chosen, reason: text(1000) }),
  Fields: ({ form, situation }) => (
    <>
      <Field
        form={form}
        path="personId"
        kind="select"
        label={t('recusal.who')}
        options={[['', t('choose')], ...askable(situation)]}
      />
      <Field
        form={form}
        path="reason"
        kind="text"
        rows={6}
        label={t('recusal.reason')}
        hint={t('recusal.reasonHint')}
      />
    </>
  ),
  facts: (values, { view }) => [
    [t('recusal.who'), <span class="big">{view.names[textAt(values, 'personId')]}</span>],
    [t('recusal.reason'), <span class="prose">{textAt(values, 'reason')}</span>],
  ],
  build: (values) => ({
    type: 'requestRecusal',
    personId: textAt(values, 'personId'),
    reason: textAt(values, 'reason').trim(),
  }),
};

const requestOf = ({ view, reference }: Situation) => view.purchase.recusals?.[reference];

function noteOf(situation: Situation) {
  const { purchase } = situation.view;
  const against = requestOf(situation)?.against;
  if (!against || !knownPanel(purchase).includes(against)) return 'recusal.grantOfficial';
  return isReviewAtStake(purchase, against) ? 'recusal.grantExpert' : 'recusal.grantTooLate';
}

export const decideRecusal: Act = {
  isLong: true,
  isGrave: true,
  intro: () => t('recusal.answerIntro'),
  initial: () => ({ isGranted: '', reason: '' }),
  checks: () => ({ isGranted: chosen, reason: text(1000) }),
  Fields: ({ form, situation }) => {
    const request = requestOf(situation);
    const { view } = situation;
    return (
      <>
        <h3>{view.names[request?.against ?? '']}</h3>
        <blockquote class="quote">
          <p class="prose">{request?.reason}</p>
          <p class="quiet">{view.names[request?.organizationId ?? '']}</p>
        </blockquote>
        <Radios
          form={form}
          path="isGranted"
          legend={t('recusal.verdict')}
          options={[
            ['yes', t('recusal.grant')],
            ['no', t('recusal.refuse')],
          ]}
          notes={{ yes: t(noteOf(situation)) }}
        />
        <Field form={form} path="reason" kind="text" rows={6} label={t('recusal.reason')} />
      </>
    );
  },
  facts: (values, situation) => [
    [
      t('recusal.who'),
      <span class="big">{situation.view.names[requestOf(situation)?.against ?? '']}</span>,
    ],
    [
      t('recusal.verdict'),
      <span class="big">
        {t(textAt(values, 'isGranted') === 'yes' ? 'recusal.grant' : 'recusal.refuse')}
      </span>,
    ],
    [t('recusal.reason'), <span class="prose">{textAt(values, 'reason')}</span>],
  ],
  build: (values, { reference }) => ({
    type: 'decideRecusal',
    recusalId: reference,
    isGranted: textAt(values, 'isGranted') === 'yes',
    reason: textAt(values, 'reason').trim(),
  }),
};
