import { useMemo } from 'preact/hooks';
import { intention } from '../../api/ask.ts';
import { sendIdea } from '../../api/ideas.ts';
import { readWhole, whole } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { t } from '../../i18n.ts';
import type { OneIdea } from './shown.ts';

export const sumOf = (points: Readonly<Record<string, number>>): number =>
  Object.values(points).reduce((sum, one) => sum + one, 0);

/** The points of one reviewer, criterion by criterion. */
export function ScoreForm({ tenant, view, one, put }: OneIdea) {
  const { criteria } = view.collection.announcement;
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: {
          points: Object.fromEntries(
            criteria.map(({ id }) => [id, String(one.own?.points[id] ?? '')]),
          ),
          comment: one.own?.comment ?? '',
        },
        faultsOf: (values) =>
          Object.fromEntries(
            criteria.flatMap(({ id, max }) => {
              const fault = whole(0, max)(textAt(values, `points.${id}`));
              return fault ? [[`points.${id}`, fault]] : [];
            }),
          ),
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const points = Object.fromEntries(
        criteria.map(({ id }) => [id, readWhole(textAt(values, `points.${id}`)) ?? 0]),
      );
      const comment = textAt(values, 'comment').trim();
      const place = { tenant, collection: view.collection.id };
      put(await sendIdea(place, { type: 'score', idea: one.idea.id, points, comment }, wish));
    });
  return (
    <PlainForm form={form} send={send} class="card act">
      <div class="line">
        {criteria.map(({ id, name, max }) => (
          <Field
            key={id}
            form={form}
            path={`points.${id}`}
            kind="number"
            label={name}
            unit={t('ideas.score.of', { max })}
          />
        ))}
      </div>
      <Field
        form={form}
        path="comment"
        kind="text"
        rows={2}
        label={t('ideas.score.comment')}
        isOptional
      />
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {t('ideas.score.save')}
        </button>
      </p>
    </PlainForm>
  );
}
