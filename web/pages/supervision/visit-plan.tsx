import { readWhole } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import { textAt } from '../../form/path.ts';
import { named, t } from '../../i18n.ts';
import { Deed } from './deed.tsx';
import { may, type Shown } from './looks.ts';

const planKinds = ['announced', 'surprise', 'phone'] as const;

/** A visit on a day to come. */
export const Plan = (shown: Shown) => (
  <Deed
    {...shown}
    isMain
    label={t('supervision.planVisit')}
    send={t('supervision.planVisit.send')}
    initial={{ kind: 'announced', on: '', reason: '', sample: '5' }}
    faultsOf={(values) => (textAt(values, 'on') ? {} : { on: t('fault.required') })}
    command={(values) => {
      const kind = textAt(values, 'kind') as (typeof planKinds)[number];
      const sample = readWhole(textAt(values, 'sample'));
      return {
        type: 'planVisit',
        kind,
        on: textAt(values, 'on'),
        reason: textAt(values, 'reason').trim(),
        ...(kind === 'phone' && sample && { sample }),
      };
    }}
    fields={(form) => (
      <>
        <Radios
          form={form}
          path="kind"
          legend={t('supervision.visitKind')}
          options={planKinds.map((one) => [one, named(`supervision.visit.${one}`)])}
          notes={{
            surprise: t('supervision.visit.surprise.note'),
            phone: t('supervision.visit.phone.note'),
          }}
        />
        <div class="line">
          <Field form={form} path="on" kind="date" label={t('supervision.visitOn')} />
          <Field
            form={form}
            path="sample"
            kind="number"
            label={t('supervision.sample')}
            isOptional
          />
        </div>
        <Field
          form={form}
          path="reason"
          kind="text"
          rows={2}
          label={t('supervision.why')}
          hint={t('supervision.why.hint')}
          isOptional
        />
      </>
    )}
  />
);

/** How often the project is to be looked at in each period; the organization never sees it. */
export function Rhythm(shown: Shown) {
  const { plan } = shown.view;
  return (
    <section class="card" aria-labelledby="rhythm">
      <h2 id="rhythm">{t('supervision.rhythm')}</h2>
      <p>
        {plan
          ? planKinds
              .map((kind) => `${named(`supervision.visit.${kind}`)} ${plan.perPeriod[kind]}`)
              .join(' · ')
          : t('supervision.rhythm.none')}
      </p>
      {may(shown, 'setPlan') && (
        <Deed
          {...shown}
          label={t('supervision.rhythm.set')}
          send={t('supervision.save')}
          initial={{
            ...Object.fromEntries(
              planKinds.map((kind) => [kind, String(plan?.perPeriod[kind] ?? 0)]),
            ),
            note: plan?.note ?? '',
          }}
          faultsOf={() => ({})}
          command={(values) => {
            const of = (kind: string) => Math.min(20, readWhole(textAt(values, kind)) ?? 0);
            return {
              type: 'setPlan',
              perPeriod: {
                announced: of('announced'),
                surprise: of('surprise'),
                phone: of('phone'),
              },
              note: textAt(values, 'note').trim(),
            };
          }}
          fields={(form) => (
            <div class="line">
              {planKinds.map((kind) => (
                <Field
                  key={kind}
                  form={form}
                  path={kind}
                  kind="number"
                  label={named(`supervision.visit.${kind}`)}
                />
              ))}
            </div>
          )}
        />
      )}
    </section>
  );
}
