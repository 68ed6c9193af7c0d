import { instant, named, t } from '../../i18n.ts';
import { may, type Shown, type Visit } from './looks.ts';
import { TextDeed } from './text-deed.tsx';
import { Record, Sign } from './visit-findings.tsx';
import { Plan, Rhythm } from './visit-plan.tsx';

const Comment = ({ visit, ...shown }: Shown & { visit: Visit }) => (
  <TextDeed
    {...shown}
    label={t('supervision.comment')}
    send={t('supervision.comment.send')}
    question={t('supervision.comment.text')}
    rows={3}
    command={(said) => ({ type: 'commentVisit', visit: visit.id, text: said })}
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
