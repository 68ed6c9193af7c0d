import { useMemo } from 'preact/hooks';
import type { CollectionView } from '../../../shared/contracts/ideas.ts';
import { intention } from '../../api/ask.ts';
import { sendIdea } from '../../api/ideas.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { money, points, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';
import type { Shown } from './shown.ts';

const ranking = ({ ideas }: CollectionView) =>
  [...ideas].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));

/** The prizes from the top of the ranking down, to begin with. */
function proposed(view: CollectionView): FormValues {
  const grades = view.collection.announcement.prizes.flatMap(({ id, number }) =>
    Array.from({ length: number }, () => id),
  );
  return Object.fromEntries(
    ranking(view).map(({ idea }, at) => [`i${idea.id}`, { grade: grades[at] ?? '', reason: '' }]),
  );
}

const awardsOf = (view: CollectionView, values: FormValues) =>
  ranking(view).flatMap(({ idea }) => {
    const grade = textAt(values, `i${idea.id}.grade`);
    const reason = textAt(values, `i${idea.id}.reason`).trim();
    return grade ? [{ idea: idea.id, grade, ...(reason && { reason }) }] : [];
  });

function Ready({ tenant, view, put }: Shown) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({ initial: proposed(view), faultsOf: () => ({}) }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const place = { tenant, collection: view.collection.id };
      put(await sendIdea(place, { type: 'award', awards: awardsOf(view, values) }, wish));
    });
  const grades = view.collection.announcement.prizes.map(
    ({ id, name, amountFen }) => [id, `${name} · ${money(amountFen)}`] as const,
  );
  return (
    <PlainForm form={form} send={send}>
      <p class="hint">{t('ideas.award.lead')}</p>
      {ranking(view).map(({ idea, rank, points: given }) => (
        <div class="line" key={idea.id}>
          <Field
            form={form}
            path={`i${idea.id}.grade`}
            kind="select"
            label={`${rank}. ${idea.title} (${t('ideas.points', { points: points(given ?? 0) })})`}
            options={[['', t('ideas.award.none')], ...grades]}
          />
          <Field form={form} path={`i${idea.id}.reason`} label={t('ideas.reason')} isOptional />
        </div>
      ))}
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {t('ideas.award.publish')}
        </button>
      </p>
    </PlainForm>
  );
}

/** Deciding the prizes, once every idea has been judged by enough people. */
export function AwardForm(props: Shown) {
  const open = props.view.ideas.filter(({ rank }) => rank === undefined).length;
  return (
    <section class="card act" aria-labelledby="award">
      <h2 id="award">{t('ideas.award')}</h2>
      {open > 0 ? (
        <Notice kind="info" title={t('ideas.award.waits', { n: open })} />
      ) : (
        <Ready {...props} />
      )}
    </section>
  );
}
