import { useSignal } from '@preact/signals';
import { linkTo } from '../../api/files.ts';
import type { Place } from '../../api/uploads.ts';
import { t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';

type Props = { file: { id: string; name: string; sha256: string }; place: Place };

/** The copy a side signed, with the hash of its bytes; fetched by an address that is good for a minute. */
export function SignedCopy({ file, place }: Props) {
  const problem = useSignal('');
  const open = async () => {
    problem.value = '';
    try {
      const { tenant, purchase, organization } = place;
      const { url } = await linkTo({ tenant, purchase, actingFor: organization }, file.id);
      location.assign(url);
    } catch (cause) {
      if (!(cause instanceof ProblemError)) throw cause;
      problem.value = cause.title || t('problem.unreachable');
    }
  };
  return (
    <span class="block">
      <button type="button" class="button plain" onClick={() => void open()}>
        {t('sign.copy.open', { name: file.name })}
      </button>
      <span class="code small quiet block">SHA-256 {file.sha256}</span>
      <span role="status" class={problem.value ? 'error block' : 'unseen'}>
        {problem.value}
      </span>
    </span>
  );
}
