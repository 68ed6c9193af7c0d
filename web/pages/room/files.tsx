import type { RoomView } from '../../../shared/contracts/room.ts';
import { linkTo } from '../../api/files.ts';
import { t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { refusal } from './doing.tsx';
import { place } from './place.ts';

/** The address is good for a minute, so it is asked for when somebody wants the file. */
async function fetchFile(id: string) {
  const { tenant, purchase, organization } = place;
  try {
    const { url } = await linkTo({ tenant, purchase, actingFor: organization }, id);
    window.location.assign(url);
  } catch (cause) {
    refusal.value = (cause instanceof ProblemError && cause.title) || t('problem.unreachable');
  }
}

export function Files({ files }: { files: RoomView['messages'][number]['attachments'] }) {
  if (files.length === 0) return null;
  return (
    <p class="actions">
      {files.map(({ id, name }) => (
        <button type="button" class="button small" key={id} onClick={() => void fetchFile(id)}>
          {t('room.fetch', { name })}
        </button>
      ))}
    </p>
  );
}
