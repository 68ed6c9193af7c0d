import { instant, isPressing, lastMinute, named, remaining, t } from '../i18n.ts';
import type { Step } from './steps.ts';

function When({ step, now }: { step: Step; now: string }) {
  if (step.due)
    return (
      <>
        <span class="step-when">{t('timeline.until', { at: lastMinute(step.due) })}</span>
        <span class={isPressing(now, step.due) ? 'step-when pressing' : 'step-when'}>
          {remaining(now, step.due)}
        </span>
        {step.isProvisional && <span class="step-when">{t('provisional')}</span>}
      </>
    );
  return step.at ? <span class="step-when">{instant(step.at)}</span> : null;
}

/** The whole path, the same everywhere: what is done, what is running and until when, what comes next. */
export function Timeline({ steps, now }: { steps: readonly Step[]; now: string }) {
  return (
    <ol class="timeline">
      {steps.map((step) => (
        <li
          key={step.stage}
          class={`step ${step.status}`}
          aria-current={step.status === 'current' ? 'step' : undefined}
        >
          <span class="step-name">
            {named(`stage.${step.stage}`)}
            <span class="unseen">{` (${named(`timeline.${step.status}`)})`}</span>
          </span>
          <When step={step} now={now} />
        </li>
      ))}
    </ol>
  );
}
