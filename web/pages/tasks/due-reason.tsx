import type { DeadlineReason } from '../../../shared/domain/deadline-reason.ts';
import { deadlineSentence, ruleInWords } from '../../../shared/messages/deadline-sentence.ts';
import { language, t } from '../../i18n.ts';

/** What the date is the end of; how it was counted unfolds. */
export const DueReason = ({ reason }: { reason: DeadlineReason }) => (
  <details class="small">
    <summary>
      {reason.isProvisional && <span class="tag warn">{t('provisional')}</span>}{' '}
      {ruleInWords(reason, t)}
    </summary>
    <p class="quiet">{deadlineSentence(reason, t, language())}</p>
  </details>
);
