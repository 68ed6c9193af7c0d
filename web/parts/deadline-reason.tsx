import type { DeadlineReason as Reason } from '../../shared/domain/deadline-reason.ts';
import { deadlineSentence, ruleInWords } from '../../shared/messages/deadline-sentence.ts';
import { language, t } from '../i18n.ts';

/** Why a date is when it is: what was counted, what was skipped, and where the rule is written. */
export const DeadlineReason = ({ reason }: { reason: Reason }) => (
  <p class="small quiet">
    {reason.isProvisional && <span class="tag warn">{t('provisional')}</span>}
    {reason.rule && <strong>{ruleInWords(reason, t)} </strong>}
    {deadlineSentence(reason, t, language())}
  </p>
);
