import type { Registrations } from '../../../shared/contracts/draws.ts';
import { registrationOutcomes } from '../../../shared/domain/purchase/registration-outcomes.ts';
import type { Act, Situation } from '../../acts/act.ts';
import { chosen, text } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { type Fact, Facts } from '../../form/facts.tsx';
import { Field } from '../../form/field.tsx';
import { textAt } from '../../form/path.ts';
import { hereWith, stayHere } from '../../here.ts';
import { named, t } from '../../i18n.ts';

type Item = Registrations['items'][number];

const factsOf = (item: Item): Fact[] => [
  [t('bureau.code'), <span class="code">{item.creditCode}</span>],
  [t('bureau.registrar'), item.registrar ?? t('bureau.notGiven')],
  [t('bureau.on'), item.registeredOn ?? t('bureau.notGiven')],
  [t('bureau.head'), item.legalRepresentative ?? t('bureau.notGiven')],
  [t('bureau.address'), item.address ?? t('bureau.notGiven')],
  [
    t('bureau.inspections'),
    item.inspections
      .map(({ year, result }) => `${year} ${named(`inspected.${result}`)}`)
      .join(t('list.comma')) || t('bureau.notGiven'),
  ],
  [
    t('bureau.sanctions'),
    item.sanctions.map(({ on, reason }) => `${on} ${reason}`).join(t('list.comma')) || t('none'),
  ],
];

/** The bureau says of one applicant whether its facts are as it has them. */
export const confirmAct = ({ items }: Registrations): Act => {
  const itemOf = ({ reference }: Situation) =>
    items.find(({ organizationId }) => organizationId === reference);
  return {
    intro: () => t('bureau.intro'),
    initial: () => ({ outcome: '', note: '' }),
    checks: () => ({ outcome: chosen, note: text(1000, 0) }),
    faults: (values) =>
      ['differs', 'unknown'].includes(textAt(values, 'outcome')) &&
      textAt(values, 'note').trim().length < 4
        ? { note: t('bureau.noteFault') }
        : {},
    Fields: ({ form, situation }) => {
      const item = itemOf(situation);
      return (
        <>
          <h3>{item?.name}</h3>
          {item && <Facts facts={factsOf(item)} isTwo />}
          <Radios
            form={form}
            path="outcome"
            legend={t('bureau.legend')}
            options={registrationOutcomes.map((one) => [one, named(`bureau.${one}`)] as const)}
          />
          <Field form={form} path="note" kind="text" label={t('bureau.note')} />
        </>
      );
    },
    facts: (values, situation) => [
      [t('organization'), <span class="big">{itemOf(situation)?.name}</span>],
      [t('bureau.legend'), <span class="big">{named(`bureau.${textAt(values, 'outcome')}`)}</span>],
      [t('bureau.note'), textAt(values, 'note') || t('none')],
    ],
    build: (values, { reference }) => ({
      type: 'confirmRegistration',
      organizationId: reference,
      outcome: textAt(values, 'outcome') as 'confirmed',
      note: textAt(values, 'note').trim(),
    }),
  };
};

/** Everybody who applied, with what their papers say of their registration, and what the bureau said to it. */
export function RegistrarList({ found }: { found: Registrations }) {
  if (found.items.length === 0) return <p class="quiet">{t('bureau.nobody')}</p>;
  return (
    <>
      {found.items.map((item) => {
        const { check } = item;
        return (
          <section class="card" key={item.organizationId}>
            <h2>
              {item.name}{' '}
              <span
                class={`tag ${check?.outcome ? (check.outcome === 'confirmed' ? 'done' : 'warn') : 'current'}`}
              >
                {named(check?.outcome ? `bureau.${check.outcome}` : 'bureau.waiting')}
              </span>
            </h2>
            {check?.note && <p>{check.note}</p>}
            <Facts facts={factsOf(item)} isTwo />
            {found.mayConfirm && !check?.outcome && (
              <p class="actions">
                <a
                  class="button primary"
                  href={hereWith({
                    act: 'confirmRegistration',
                    reference: item.organizationId,
                    done: '',
                  })}
                  onClick={stayHere}
                >
                  {t('bureau.confirm')}
                  <span class="unseen">{item.name}</span>
                </a>
              </p>
            )}
          </section>
        );
      })}
    </>
  );
}
