import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { getRevisions, type Revision } from '../../api/applying.ts';
import type { Form } from '../../form/form.ts';
import type { FormValues } from '../../form/path.ts';
import { instant, t } from '../../i18n.ts';
import { ApplicationView } from '../../parts/application/view.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { bodyOf, emptyApplication } from './application-values.ts';
import { place } from './place.ts';

type Props = { form: Form; required: readonly string[] };

const valuesOf = ({ body }: Revision): FormValues => ({
  ...emptyApplication,
  ...(body as FormValues),
});

type RowProps = Props & { revision: Revision; isLatest: boolean; onReturn(at: string): void };

function Row({ form, required, revision, isLatest, onReturn }: RowProps) {
  const isOpen = useSignal(false);
  const { savedAt, savedBy, title } = revision;
  const at = instant(savedAt);
  return (
    <li class="revision">
      <p>
        <strong class="num">{at}</strong> {savedBy}
        {isLatest && <span class="tag current">{t('revision.latest')}</span>}
        <span class="small quiet block">{title ?? t('revision.untitled')}</span>
      </p>
      <p class="actions">
        <button
          type="button"
          class="button plain"
          aria-expanded={isOpen.value}
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          {t(isOpen.value ? 'revision.close' : 'revision.look')} <span class="unseen">{at}</span>
        </button>
        {!isLatest && (
          <button
            type="button"
            class="button"
            onClick={() => {
              form.replace(valuesOf(revision));
              onReturn(at);
            }}
          >
            {t('revision.return')} <span class="unseen">{at}</span>
          </button>
        )}
      </p>
      {isOpen.value && (
        <ApplicationView application={{ body: bodyOf(valuesOf(revision)) }} required={required} />
      )}
    </li>
  );
}

/** What was saved, newest first. Going back to one saves it as the newest: nothing in between is lost. */
export function RevisionList(props: Props) {
  const asked = useMemo(() => query(() => getRevisions(place)), []);
  const returnedTo = useSignal('');
  const found = asked.data.value;
  const problem = asked.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  return (
    <>
      <div role="status">
        {returnedTo.value && (
          <Notice kind="good" title={t('revision.returned', { at: returnedTo.value })} />
        )}
      </div>
      {found.items.length === 0 && <p class="quiet">{t('revision.none')}</p>}
      <ol class="revisions">
        {found.items.map((revision, i) => (
          <Row
            key={revision.id}
            {...props}
            revision={revision}
            isLatest={i === 0}
            onReturn={(at) => {
              returnedTo.value = at;
            }}
          />
        ))}
      </ol>
    </>
  );
}
