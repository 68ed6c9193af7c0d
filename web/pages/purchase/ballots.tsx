import { signal } from '@preact/signals';
import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import { meanInterval } from '../../../shared/domain/satisfaction/interval.ts';
import { getBallots } from '../../api/purchasing.ts';
import { Facts } from '../../form/facts.tsx';
import { count, figure, lastMinute, t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';

const links = signal<readonly string[]>([]);
const problem = signal('');

async function make(tenant: string, purchase: string) {
  problem.value = '';
  try {
    links.value = (await getBallots(tenant, purchase, 20)).links;
  } catch (cause) {
    problem.value = (cause instanceof ProblemError && cause.title) || t('problem.unreachable');
  }
}

/** Never a mean alone: with it the ends between which it lies, with 95 % confidence. */
function meanOf({ responses, meanScore }: { responses: number; meanScore: number }): string {
  if (responses === 0) return t('none');
  const { from, to } = meanInterval(meanScore, responses);
  return `${figure(meanScore)} / 5 (${from.toFixed(1)}–${to.toFixed(1)})`;
}

/** The residents' survey: its result, or while it runs the one-time links to hand out. No list says who got which. */
export function Ballots({ view, isOpen }: { view: PurchaseView; isOpen: boolean }) {
  const { survey, surveyResult, tenantId, id } = view.purchase;
  return (
    <section class="card">
      <h2>{t('survey')}</h2>
      {surveyResult ? (
        <Facts
          facts={[
            [t('survey.responses'), <span class="big">{count(surveyResult.responses)}</span>],
            [t('survey.mean'), <span class="big">{meanOf(surveyResult)}</span>],
          ]}
        />
      ) : (
        <p>{t('survey.open', { at: lastMinute(survey?.closesAt ?? view.now) })}</p>
      )}
      {isOpen && (
        <>
          <p class="hint">{t('survey.linksHint')}</p>
          <button type="button" class="button" onClick={() => void make(tenantId, id)}>
            {t('survey.makeLinks')}
          </button>
          {problem.value && (
            <p class="error" role="alert">
              {problem.value}
            </p>
          )}
          {links.value.length > 0 && (
            <div class="field">
              <label for="ballots">{t('survey.links', { n: links.value.length })}</label>
              <textarea
                id="ballots"
                class="input code"
                rows={8}
                readOnly
                value={links.value.join('\n')}
              />
            </div>
          )}
        </>
      )}
    </section>
  );
}
