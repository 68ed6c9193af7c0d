import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { StoredDocument } from '../../../shared/domain/files/document.ts';
import type { Application, SealedFile } from '../../../shared/domain/purchase/application.ts';
import { getDocuments, linkTo, type Reading } from '../../api/files.ts';
import { named, t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { query } from '../../query.ts';
import { sizeWords } from './size.ts';

type RowProps = { file: SealedFile; found: StoredDocument | undefined; at: Reading };

const kindOf = {
  pending: 'ahead',
  scanning: 'current',
  clean: 'done',
  refused: 'stopped',
} as const;

function Row({ file, found, at }: RowProps) {
  const problem = useSignal('');
  const fetchIt = async () => {
    problem.value = '';
    try {
      location.assign((await linkTo(at, file.id)).url);
    } catch (cause) {
      problem.value = (cause instanceof ProblemError && cause.title) || t('problem.unreachable');
    }
  };
  const state = found?.state ?? 'pending';
  return (
    <li>
      <span class={`tag ${kindOf[state]}`}>{named(`attached.state.${state}`)}</span>
      {state === 'clean' ? (
        <button type="button" class="button plain" onClick={() => void fetchIt()}>
          {file.name}
        </button>
      ) : (
        file.name
      )}
      <span class="small quiet">{sizeWords(file.size)}</span>
      {file.answers && (
        <span class="small quiet">{t('attached.answers', { name: file.answers })}</span>
      )}
      {found?.refusal && <span class="small">{named(`attached.refusal.${found.refusal}`)}</span>}
      {problem.value && <span class="error">{problem.value}</span>}
    </li>
  );
}

/** The files of an application as they were found when it was opened, each to be fetched. */
export function ApplicationFiles({ application, at }: { application: Application; at: Reading }) {
  const { files = [] } = application.body;
  const asked = useMemo(() => (files.length > 0 ? query(() => getDocuments(at)) : undefined), []);
  if (files.length === 0) return null;
  const all = asked?.data.value?.items;
  return (
    <>
      <h3>{t('files.title')}</h3>
      <ul class="documents">
        {files.map((file) => (
          <Row key={file.id} file={file} found={all?.find(({ id }) => id === file.id)} at={at} />
        ))}
      </ul>
    </>
  );
}
