import { signal } from '@preact/signals';
import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { VoiceKind } from '../../../shared/domain/purchase/review.ts';
import { getBallots } from '../../api/purchasing.ts';
import { Facts } from '../../form/facts.tsx';
import { count, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { ProblemError } from '../../problem.ts';

const JuryMail = lazily(async () => (await import('./jury-mail.tsx')).JuryMail);

const voiceKinds = ['residents', 'organizations'] as const satisfies readonly VoiceKind[];

const links = signal<{ voice?: VoiceKind; all: readonly string[] }>({ all: [] });
const problem = signal('');

async function make({ tenantId, id }: PurchaseView['purchase'], voice: VoiceKind) {
  problem.value = '';
  try {
    const { links: all } = await getBallots(tenantId, id, 20, voice);
    links.value = { voice, all };
  } catch (cause) {
    problem.value = (cause instanceof ProblemError && cause.title) || t('problem.unreachable');
  }
}

/**
 * Residents and organizations that vote besides the experts: what they count, and one-time links to hand out. No
 * list says who got which, and nothing is counted before the panel has locked its last sheet.
 */
function Links({ view }: { view: PurchaseView }) {
  const { plan, state } = view.purchase;
  const { voices } = plan;
  if (!voices || voices.experts === 100) return null;
  const heard = voiceKinds.filter((voice) => voices[voice] > 0);
  const { voice: shown, all } = links.value;
  return (
    <section class="card">
      <h2>{t('jury.title')}</h2>
      <Facts
        facts={[
          [t('jury.experts'), `${voices.experts} %`],
          ...heard.map((voice) => [t(`jury.${voice}`), `${voices[voice]} %`] as const),
          ...(voices.quorum ? [[t('jury.quorum'), count(voices.quorum)] as const] : []),
        ]}
      />
      <p class="hint">{t('jury.hint')}</p>
      {state === 'scoring' ? (
        <p class="actions">
          {heard.map((voice) => (
            <button
              key={voice}
              type="button"
              class="button"
              onClick={() => void make(view.purchase, voice)}
            >
              {t('jury.make', { voice: t(`jury.${voice}`) })}
            </button>
          ))}
        </p>
      ) : (
        <p>{t('jury.closed')}</p>
      )}
      {problem.value && (
        <p class="error" role="alert">
          {problem.value}
        </p>
      )}
      {shown && (
        <div class="field">
          <label for="jury-links">
            {t('jury.links', { n: all.length, voice: t(`jury.${shown}`) })}
          </label>
          <textarea id="jury-links" class="input code" rows={8} readOnly value={all.join('\n')} />
        </div>
      )}
    </section>
  );
}

/** The jury of a call: links to hand out, and for its handler a list to ask by mail. */
export function Jury({ view, mayInvite }: { view: PurchaseView; mayInvite: boolean }) {
  const { plan, tenantId: tenant, id: purchase } = view.purchase;
  const { voices } = plan;
  if (!voices || voices.experts === 100) return null;
  return (
    <>
      <Links view={view} />
      {mayInvite && (
        <JuryMail
          place={{ tenant, purchase }}
          voices={voiceKinds.filter((voice) => voices[voice] > 0)}
        />
      )}
    </>
  );
}
