import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { CollectionView } from '../../../shared/contracts/ideas.ts';
import { intention } from '../../api/ask.ts';
import { sendIdea } from '../../api/ideas.ts';
import { text } from '../../form/checks.ts';
import { Facts } from '../../form/facts.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { instant, named, points, t } from '../../i18n.ts';
import { ScoreForm, sumOf } from './score-form.tsx';
import type { OneIdea } from './shown.ts';

const marks = ({ one }: Pick<OneIdea, 'one'>) =>
  [
    one.rank !== undefined && t('ideas.rank', { rank: one.rank }),
    one.points !== undefined && t('ideas.points', { points: points(one.points) }),
    one.reviews > 0 && t('ideas.reviews', { n: one.reviews }),
    named(`category.${one.idea.category}`),
    named(`ideas.kind.${one.idea.kind}`),
  ].filter(Boolean);

/** Verified organizations the author's idea can be offered to; the one the author named comes first. */
function AskPartner({ tenant, view, one, put }: OneIdea) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { organization: '' },
        faultsOf: (values): Record<string, string> =>
          textAt(values, 'organization') ? {} : { organization: t('fault.choose') },
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const organization = textAt(values, 'organization') as never;
      const place = { tenant, collection: view.collection.id };
      put(await sendIdea(place, { type: 'askPartner', idea: one.idea.id, organization }, wish));
    });
  return (
    <PlainForm form={form} send={send}>
      <Field
        form={form}
        path="organization"
        kind="select"
        label={t('ideas.partner.choose')}
        options={[
          ['', t('choose')],
          ...view.organizations.map(({ id, name }) => [id, name] as const),
        ]}
      />
      <button type="submit" class="button" disabled={form.isBusy.value}>
        {t('ideas.partner.ask')}
      </button>
    </PlainForm>
  );
}

const looks = { asked: 'tag warn', accepted: 'tag done', declined: 'tag' } as const;

function Partner(props: OneIdea) {
  const { one, view } = props;
  const isAsked = one.matches.some(({ state }) => state !== 'declined');
  return (
    <>
      <h4>{t('ideas.partner')}</h4>
      {one.matches.length === 0 && <p class="quiet">{t('ideas.partner.none')}</p>}
      <ul>
        {one.matches.map(({ organization, state }) => (
          <li key={organization.id}>
            {organization.name} <span class={looks[state]}>{named(`ideas.partner.${state}`)}</span>
          </li>
        ))}
      </ul>
      {view.may.match && !isAsked && view.organizations.length > 0 && <AskPartner {...props} />}
    </>
  );
}

function EraseContact({ tenant, view, one, put }: OneIdea) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { reason: '' },
        faultsOf: (values): Record<string, string> => {
          const fault = text(300)(textAt(values, 'reason'));
          return fault ? { reason: fault } : {};
        },
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const reason = textAt(values, 'reason').trim();
      const place = { tenant, collection: view.collection.id };
      put(await sendIdea(place, { type: 'eraseContact', idea: one.idea.id, reason }, wish));
    });
  return (
    <details>
      <summary>{t('ideas.erase')}</summary>
      <PlainForm form={form} send={send}>
        <Field form={form} path="reason" label={t('ideas.reason')} />
        <button type="submit" class="button danger" disabled={form.isBusy.value}>
          {t('ideas.erase')}
        </button>
      </PlainForm>
    </details>
  );
}

function Author(props: OneIdea) {
  const { contact } = props.one;
  return (
    <>
      <h4>{t('ideas.contact')}</h4>
      {contact ? (
        <>
          <p>
            {[contact.name, contact.phone, contact.email].filter(Boolean).join(' · ')}{' '}
            <span class="small quiet">{t('ideas.contact.only')}</span>
          </p>
          <EraseContact {...props} />
        </>
      ) : (
        <p class="quiet">{t('ideas.contact.none')}</p>
      )}
    </>
  );
}

function Scoring(props: OneIdea) {
  const isOpen = useSignal(false);
  const { own } = props.one;
  const close = (view: CollectionView) => {
    isOpen.value = false;
    props.put(view);
  };
  return (
    <>
      {own && <p>{t('ideas.score.own', { sum: sumOf(own.points) })}</p>}
      {isOpen.value ? (
        <ScoreForm {...props} put={close} />
      ) : (
        <p class="actions">
          <button
            type="button"
            class={own ? 'button' : 'button primary'}
            onClick={() => {
              isOpen.value = true;
            }}
          >
            {t(own ? 'ideas.score.again' : 'ideas.score')}
            <span class="unseen"> {props.one.idea.title}</span>
          </button>
        </p>
      )}
    </>
  );
}

/** An idea as the office and its reviewers see it. */
export function IdeaCard(props: OneIdea) {
  const { one, view } = props;
  const { idea } = one;
  return (
    <article class="project">
      <h3>{idea.title}</h3>
      <p class="small quiet">{marks({ one }).join(' · ')}</p>
      <Facts
        facts={[
          [t('ideas.need'), <span class="prose">{idea.need}</span>],
          [t('ideas.whom'), <span class="prose">{idea.whom}</span>],
          [t('ideas.how'), <span class="prose">{idea.how}</span>],
          [t('ideas.from'), instant(idea.at)],
          ...(idea.wish ? [[t('ideas.wish'), idea.wish] as const] : []),
        ]}
      />
      {view.phase === 'review' && view.may.score && <Scoring {...props} />}
      <Partner {...props} />
      {view.may.match && <Author {...props} />}
    </article>
  );
}
