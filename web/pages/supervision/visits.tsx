import type { SupervisionView } from '../../../shared/contracts/supervision.ts';
import { checkAnswers } from '../../../shared/domain/supervision/names.ts';
import { instantOf, pickerOf, readWhole, text } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { instant, language, named, t } from '../../i18n.ts';
import { Upload } from '../../parts/upload.tsx';
import { now } from '../../shell/sandbox.tsx';
import { Deed } from './deed.tsx';
import { may, type Shown } from './looks.ts';

type Visit = SupervisionView['visits'][number];

const photoFields = ['photo1', 'photo2', 'photo3'] as const;

const emptyFindings = ({ view }: Shown): FormValues => ({
  heldAt: pickerOf(now()),
  place: '',
  findings: '',
  checked: Object.fromEntries(view.checklist.map(({ id }) => [id, ''])),
  ...Object.fromEntries(photoFields.map((name) => [name, ''])),
});

const faultsOfFindings = (values: FormValues) => {
  const fault = text(3000)(textAt(values, 'findings'));
  return {
    ...(fault && { findings: fault }),
    ...(textAt(values, 'heldAt') ? {} : { heldAt: t('fault.required') }),
  };
};

/** Lines of the checklist nobody answered are left out: they were not looked at. */
function foundIn({ view }: Shown, values: FormValues) {
  const lang = language() === 'en' ? 'en' : 'zh';
  const checked = view.checklist.flatMap(({ id, name }) => {
    const answer = checkAnswers.find((one) => one === textAt(values, `checked.${id}`));
    return answer ? [{ id, name: name[lang], answer }] : [];
  });
  const place = textAt(values, 'place').trim();
  return {
    heldAt: instantOf(textAt(values, 'heldAt')),
    ...(place && { place }),
    checked,
    findings: textAt(values, 'findings').trim(),
    photos: photoFields.map((name) => textAt(values, name)).filter(Boolean),
  } as never;
}

const FindingFields = (shown: Shown & { form: Form }) => {
  const { form, at, view } = shown;
  const lang = language() === 'en' ? 'en' : 'zh';
  return (
    <>
      <div class="line">
        <Field form={form} path="heldAt" kind="time" label={t('supervision.heldAt')} />
        <Field form={form} path="place" label={t('supervision.place')} isOptional />
      </div>
      {view.checklist.map(({ id, name }) => (
        <Field
          key={id}
          form={form}
          path={`checked.${id}`}
          kind="select"
          label={name[lang]}
          options={[
            ['', t('supervision.check.none')],
            ...checkAnswers.map((one) => [one, named(`supervision.check.${one}`)] as const),
          ]}
        />
      ))}
      <Field form={form} path="findings" kind="text" rows={4} label={t('supervision.findings')} />
      {photoFields.map((name, i) => (
        <Upload
          key={name}
          form={form}
          path={name}
          label={t('supervision.photo', { n: i + 1 })}
          hint={t('supervision.photo.hint')}
          accept="image/jpeg,image/png"
          place={{ tenant: at.tenant, purchase: at.purchase, organization: '' }}
          about={{ purpose: 'other', audience: 'project', concerns: at.organization }}
        />
      ))}
    </>
  );
};

const Sign = ({ visit, ...shown }: Shown & { visit: Visit }) => (
  <Deed
    {...shown}
    isMain
    label={t('supervision.sign')}
    send={t('supervision.sign.send')}
    initial={emptyFindings(shown)}
    faultsOf={faultsOfFindings}
    command={(values) => ({ type: 'signVisit', visit: visit.id, found: foundIn(shown, values) })}
    fields={(form) => <FindingFields {...shown} form={form} />}
  />
);

const Record = (shown: Shown) => (
  <Deed
    {...shown}
    label={t('supervision.note')}
    send={t('supervision.note.send')}
    initial={{ ...emptyFindings(shown), kind: 'note' }}
    faultsOf={faultsOfFindings}
    command={(values) => ({
      type: 'recordVisit',
      kind: textAt(values, 'kind') === 'surprise' ? 'surprise' : 'note',
      found: foundIn(shown, values),
    })}
    fields={(form) => (
      <>
        <Radios
          form={form}
          path="kind"
          legend={t('supervision.noteKind')}
          options={(['note', 'surprise'] as const).map((one) => [
            one,
            named(`supervision.noteKind.${one}`),
          ])}
          isAcross
        />
        <FindingFields {...shown} form={form} />
      </>
    )}
  />
);

const Plan = (shown: Shown) => (
  <Deed
    {...shown}
    isMain
    label={t('supervision.planVisit')}
    send={t('supervision.planVisit.send')}
    initial={{ kind: 'announced', on: '', reason: '', sample: '5' }}
    faultsOf={(values) => (textAt(values, 'on') ? {} : { on: t('fault.required') })}
    command={(values) => {
      const kind = textAt(values, 'kind') as 'announced' | 'surprise' | 'phone';
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
          options={(['announced', 'surprise', 'phone'] as const).map((one) => [
            one,
            named(`supervision.visit.${one}`),
          ])}
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

const planKinds = ['announced', 'surprise', 'phone'] as const;

/** How often the project is to be looked at in each period; the organization never sees it. */
function Rhythm(shown: Shown) {
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

const Comment = ({ visit, ...shown }: Shown & { visit: Visit }) => (
  <Deed
    {...shown}
    label={t('supervision.comment')}
    send={t('supervision.comment.send')}
    initial={{ text: '' }}
    faultsOf={(values) => {
      const fault = text(1000)(textAt(values, 'text'));
      return fault ? { text: fault } : {};
    }}
    command={(values) => ({
      type: 'commentVisit',
      visit: visit.id,
      text: textAt(values, 'text').trim(),
    })}
    fields={(form) => (
      <Field form={form} path="text" kind="text" rows={3} label={t('supervision.comment.text')} />
    )}
  />
);

const checkLook = { met: 'done', partly: 'warn', unmet: 'stopped', notApplicable: '' } as const;

function Found({ visit }: { visit: Visit }) {
  const { found, comment } = visit;
  if (!found) return null;
  return (
    <>
      <p class="prose">{found.findings}</p>
      {found.checked.length > 0 && (
        <ul class="documents">
          {found.checked.map(({ id, name, answer }) => (
            <li key={id}>
              <span class={`tag ${checkLook[answer]}`}>{named(`supervision.check.${answer}`)}</span>
              {name}
            </li>
          ))}
        </ul>
      )}
      {found.photos.length > 0 && (
        <p class="small quiet">{t('supervision.photos', { n: found.photos.length })}</p>
      )}
      {comment && (
        <blockquote class="quote">
          <p>{comment.text}</p>
          <p class="small quiet">
            {t('supervision.comment.by')} · {instant(comment.at)}
          </p>
        </blockquote>
      )}
    </>
  );
}

function VisitCard({ visit, ...shown }: Shown & { visit: Visit }) {
  const { kind, status, plannedFor, found, visitorName, reason, sample } = visit;
  return (
    <article class="card">
      <div class="card-head">
        <h2>
          {named(`supervision.visit.${kind}`)} · {found ? instant(found.heldAt) : plannedFor}
        </h2>
        <span class={`tag ${status === 'signed' ? 'done' : status === 'planned' ? 'current' : ''}`}>
          {named(`supervision.visitStatus.${status}`)}
        </span>
      </div>
      <p class="small quiet">
        {visitorName}
        {found?.place && ` · ${found.place}`}
        {sample && ` · ${t('supervision.sampled', { n: sample.length })}`}
      </p>
      {reason && <p class="small">{reason}</p>}
      <Found visit={visit} />
      {status === 'planned' && may(shown, 'signVisit') && <Sign {...shown} visit={visit} />}
      {status === 'signed' && !visit.comment && may(shown, 'commentVisit') && (
        <Comment {...shown} visit={visit} />
      )}
    </article>
  );
}

/** Visits: planned, signed, commented on. */
export function Visits(shown: Shown) {
  const { view } = shown;
  return (
    <>
      {(may(shown, 'planVisit') || may(shown, 'recordVisit')) && (
        <section class="card">
          {may(shown, 'planVisit') && <Plan {...shown} />}
          {may(shown, 'recordVisit') && <Record {...shown} />}
        </section>
      )}
      {view.flags && <Rhythm {...shown} />}
      {view.visits.length === 0 && (
        <section class="card">
          <p class="quiet">{t('supervision.visits.none')}</p>
        </section>
      )}
      {view.visits.map((visit) => (
        <VisitCard key={visit.id} {...shown} visit={visit} />
      ))}
    </>
  );
}
