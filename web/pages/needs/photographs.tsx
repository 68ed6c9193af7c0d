import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { NeedPhotographs, PhotographCommand } from '../../../shared/contracts/needs.ts';
import { intention } from '../../api/ask.ts';
import { decidePhotograph, getPhotographs } from '../../api/needs.ts';
import { count, instant, named, t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { query } from '../../query.ts';

type Photo = NeedPhotographs['items'][number];
type Decide = (command: PhotographCommand) => Promise<void>;

function Removing({ photo, decide, onBack }: { photo: Photo; decide: Decide; onBack(): void }) {
  const id = `why-${photo.id}`;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
        void decide({ type: 'remove', photograph: photo.id, reason });
      }}
    >
      <div class="field">
        <label for={id}>{t('needs.photo.why')}</label>
        <input id={id} name="reason" class="input" required minLength={2} maxLength={200} />
      </div>
      <p class="actions">
        <button type="submit" class="button danger">
          {t('needs.photo.remove')}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {t('needs.photo.keep')}
        </button>
      </p>
    </form>
  );
}

function One({ photo, at, decide }: { photo: Photo; at: number; decide: Decide | undefined }) {
  const isRemoving = useSignal(false);
  const label = t('needs.photo.one', { n: at + 1 });
  return (
    <li>
      {photo.url ? (
        <a href={photo.url}>
          <img class="thumb" src={photo.url} alt={label} loading="lazy" />
        </a>
      ) : null}
      <p class="small">
        <span class={photo.state === 'waiting' ? 'tag warn' : 'tag current'}>
          {named(`needs.photo.${photo.state}`)}
        </span>{' '}
        <span class="quiet">
          {instant(photo.at)} · {t('needs.photo.size', { kb: count(Math.ceil(photo.size / 1024)) })}
        </span>
      </p>
      {photo.reason && <p class="small">{photo.reason}</p>}
      {decide && photo.state !== 'removed' && !isRemoving.value && (
        <p class="actions">
          {photo.state !== 'shown' && (
            <button
              type="button"
              class="button"
              onClick={() => void decide({ type: 'show', photograph: photo.id })}
            >
              {t('needs.photo.show')}
            </button>
          )}
          {photo.state !== 'hidden' && (
            <button
              type="button"
              class="button"
              onClick={() => void decide({ type: 'hide', photograph: photo.id })}
            >
              {t('needs.photo.hide')}
            </button>
          )}
          <button
            type="button"
            class="button plain"
            onClick={() => {
              isRemoving.value = true;
            }}
          >
            {t('needs.photo.remove')}
          </button>
        </p>
      )}
      {decide && isRemoving.value && photo.state !== 'removed' && (
        <Removing
          photo={photo}
          decide={decide}
          onBack={() => {
            isRemoving.value = false;
          }}
        />
      )}
    </li>
  );
}

/** What came with a need as a picture: the office's alone until somebody shows it to everybody. */
export function Photographs({ tenant, need }: { tenant: string; need: string }) {
  const asked = useMemo(() => query(() => getPhotographs({ tenant, need })), []);
  const problem = useSignal('');
  const view = asked.data.value;
  if (!view || view.items.length === 0) return null;
  const decide: Decide = async (command) => {
    try {
      problem.value = '';
      await decidePhotograph({ tenant, need }, command, intention());
    } catch (cause) {
      if (!(cause instanceof ProblemError)) throw cause;
      problem.value = cause.title;
    }
    await asked.load();
  };
  return (
    <section class="card">
      <h2>{t('needs.photo')}</h2>
      <p class="quiet">{t('needs.photo.lead')}</p>
      {problem.value && (
        <p class="error" role="alert">
          {problem.value}
        </p>
      )}
      <ul class="thumbs">
        {view.items.map((photo, at) => (
          <One key={photo.id} photo={photo} at={at} decide={view.mayDecide ? decide : undefined} />
        ))}
      </ul>
    </section>
  );
}
