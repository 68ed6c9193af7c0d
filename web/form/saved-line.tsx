import { instant, t } from '../i18n.ts';
import type { Autosave } from './autosave.ts';

/** Where the words stand: saved and when, on their way, or only in this browser. */
export function SavedLine({ saving }: { saving: Autosave }) {
  const at = saving.savedAt.value;
  const text = {
    idle: t('draft.idle'),
    waiting: t('draft.saving'),
    saving: t('draft.saving'),
    saved: at ? t('draft.saved', { at: instant(at).slice(11) }) : t('draft.idle'),
    offline: t('draft.offline'),
    conflict: t('draft.conflict'),
  }[saving.state.value];
  return (
    <p class={`saved-line ${saving.state.value}`} role="status">
      {text}
    </p>
  );
}
