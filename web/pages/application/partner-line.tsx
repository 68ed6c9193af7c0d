import { useComputed, useSignal } from '@preact/signals';
import type { AskedPartner } from '../../../shared/contracts/joint.ts';
import type { CreditCode } from '../../../shared/domain/credit-code.ts';
import { isCreditCode } from '../../../shared/domain/credit-code-checks.ts';
import { foldCode } from '../../../shared/domain/organization/code-meaning.ts';
import { askPartner, releasePartner } from '../../api/joint.ts';
import type { Form } from '../../form/form.ts';
import { rowsAt, textAt } from '../../form/path.ts';
import { instant, t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { type PartnerState, partnerAt, partners, termsOf } from './partners.ts';
import { place } from './place.ts';

const looks: Record<PartnerState, string> = {
  none: 'tag ahead',
  asked: 'tag current',
  confirmed: 'tag done',
  declined: 'tag stopped',
  changed: 'tag warn',
};

const sentenceOf = (asked: AskedPartner): string =>
  asked.answeredAt
    ? t('joint.partner.confirmedBy', {
        name: asked.name ?? asked.creditCode,
        by: asked.answeredBy ?? '',
        at: instant(asked.answeredAt),
      })
    : t('joint.partner.askedAt', { at: instant(asked.askedAt) });

/** Says what went wrong in words; the first fault says more than the title. */
const wordsOf = (cause: unknown) =>
  (cause instanceof ProblemError && (cause.faults[0]?.message || cause.title)) ||
  t('problem.unreachable');

type ButtonProps = {
  state: PartnerState;
  asked: AskedPartner | undefined;
  isBusy: boolean;
  isReady: boolean;
  ask(): void;
  release(id: string): void;
};

const isAsking = (state: PartnerState) =>
  state === 'none' || state === 'declined' || state === 'changed';

function Buttons({ state, asked, isBusy, isReady, ask, release }: ButtonProps) {
  return (
    <p class="actions">
      {isAsking(state) && (
        <button type="button" class="button" disabled={isBusy || !isReady} onClick={ask}>
          {t(state === 'none' ? 'joint.partner.ask' : 'joint.partner.askAgain')}
        </button>
      )}
      {asked && !asked.isSealed && (
        <button
          type="button"
          class="button plain"
          disabled={isBusy}
          onClick={() => release(asked.id)}
        >
          {t('joint.partner.release')}
        </button>
      )}
    </p>
  );
}

/** Whether a member has confirmed, and the button that asks it. */
export function PartnerLine({ form, row, mayAsk }: { form: Form; row: number; mayAsk: boolean }) {
  const isBusy = useSignal(false);
  const problem = useSignal('');
  const values = form.values.value;
  const member = rowsAt(values, 'consortium')[row] ?? {};
  const { state, asked } = useComputed(() =>
    partnerAt(form.values.value, rowsAt(form.values.value, 'consortium')[row] ?? {}),
  ).value;
  const code = foldCode(textAt(member, 'creditCode'));
  const isReady = isCreditCode(code) && textAt(member, 'part').trim() !== '';
  const act = async (doing: () => Promise<{ items: AskedPartner[] }>) => {
    isBusy.value = true;
    problem.value = '';
    try {
      partners.value = (await doing()).items;
    } catch (cause) {
      problem.value = wordsOf(cause);
    }
    isBusy.value = false;
  };
  const asks = () =>
    act(() =>
      askPartner(place, {
        creditCode: code as CreditCode,
        ...termsOf(form.values.value, member),
      }),
    );
  return (
    <div class="partner">
      <p aria-live="polite">
        <span class={looks[state]}>{t(`joint.partner.state.${state}`)}</span>{' '}
        {asked && <span class="small quiet">{sentenceOf(asked)}</span>}
      </p>
      {asked?.reason && state === 'declined' && (
        <blockquote class="quote">{asked.reason}</blockquote>
      )}
      {isAsking(state) && <p class="hint">{t('joint.partner.hint')}</p>}
      {problem.value && <p class="error">{problem.value}</p>}
      {mayAsk ? (
        <Buttons
          state={state}
          asked={asked}
          isBusy={isBusy.value}
          isReady={isReady}
          ask={() => void asks()}
          release={(id) => void act(() => releasePartner(place, id))}
        />
      ) : (
        <p class="quiet">{t('joint.partner.whoAsks')}</p>
      )}
    </div>
  );
}
