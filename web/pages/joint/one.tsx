import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { JointRequest } from '../../../shared/contracts/joint.ts';
import { getJoint, type JointPlace } from '../../api/joint.ts';
import { Facts } from '../../form/facts.tsx';
import { instant, lastMinute, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { AnswerForm } from './answer-form.tsx';
import { looks } from './looks.ts';

/** Worked out here: the file stays where it is. */
async function fingerprint(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await new Response(file).arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

type Agreement = NonNullable<NonNullable<JointRequest['terms']>['agreement']>;

function AgreementCheck({ agreement }: { agreement: Agreement }) {
  const isSame = useSignal<boolean | undefined>(undefined);
  const compare = async (file: File | undefined) => {
    isSame.value = file && (await fingerprint(file)) === agreement.sha256;
  };
  return (
    <div class="field">
      <label for="agreement">{t('joint.check')}</label>
      <p class="hint" id="agreement-hint">
        {t('joint.checkHint')}
      </p>
      <input
        id="agreement"
        type="file"
        class="input"
        aria-describedby="agreement-hint"
        onChange={(event) => void compare(event.currentTarget.files?.[0])}
      />
      <output>
        {isSame.value === true && <span class="tag done">{t('joint.same')}</span>}
        {isSame.value === false && <span class="tag stopped">{t('joint.different')}</span>}
      </output>
    </div>
  );
}

function Terms({ request }: { request: JointRequest }) {
  const { leader, terms, call, askedBy, askedAt } = request;
  const notice = `/t/${call.tenant.id}/purchases/${call.id}/`;
  return (
    <Facts
      facts={[
        [t('joint.leader'), `${leader.name} · ${leader.creditCode}`],
        [t('joint.askedBy'), `${askedBy} · ${instant(askedAt)}`],
        [
          t('joint.call'),
          <a href={notice} lang="zh-CN">
            {call.title}
          </a>,
        ],
        [t('joint.city'), call.tenant.name],
        [t('joint.closes'), lastMinute(call.closesAt)],
        ...(terms
          ? ([
              [t('joint.part'), <strong class="prose">{terms.part}</strong>],
              [
                t('joint.agreement'),
                terms.agreement ? (
                  <>
                    {terms.agreement.name}
                    <span class="small quiet block hash">
                      {t('joint.agreementHash', { hash: terms.agreement.sha256 })}
                    </span>
                  </>
                ) : (
                  t('joint.noAgreement')
                ),
              ],
            ] as const)
          : []),
      ]}
    />
  );
}

function Standing({ request }: { request: JointRequest }) {
  const { state, isSealed, call, isElsewhere } = request;
  if (isSealed && state === 'confirmed')
    return (
      <Notice kind="good" title={t('joint.sealed')}>
        <p>{t('joint.sealedText')}</p>
      </Notice>
    );
  if (!call.isOpen) return <Notice kind="info" title={t('joint.closed')} />;
  return isElsewhere ? (
    <Notice kind="warn" title={t('joint.elsewhere')}>
      <p>{t('joint.elsewhereText')}</p>
    </Notice>
  ) : null;
}

type Props = { place: JointPlace; mayAnswer: boolean; onAnswered(): void };

/** One request: who leads, for which call, what this organization is to do, and its answer. */
export function One({ place, mayAnswer, onAnswered }: Props) {
  const asked = useMemo(() => query(() => getJoint(place)), []);
  const request = asked.data.value;
  const problem = asked.problem.value;
  if (!request)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  const { state, answeredBy, answeredAt, reason, terms, isSealed, call } = request;
  const isDone = !call.isOpen || (isSealed && state === 'confirmed');
  return (
    <>
      <Standing request={request} />
      <section class="card stack">
        <p>
          <span class={looks[state]}>{named(`joint.state.${state}`)}</span>{' '}
          {answeredBy && answeredAt && (
            <span class="small quiet">
              {t('joint.answered', { name: answeredBy, at: instant(answeredAt) })}
            </span>
          )}
        </p>
        {reason && <blockquote class="quote">{reason}</blockquote>}
        <Terms request={request} />
        <p class="small quiet">{t(terms ? 'joint.whole' : 'joint.gone')}</p>
        {terms?.agreement && !isDone && <AgreementCheck agreement={terms.agreement} />}
      </section>
      {!isDone && mayAnswer && (
        <AnswerForm
          key={`${request.termsHash}${state}`}
          place={place}
          request={request}
          onDone={(next) => {
            asked.put(next);
            onAnswered();
          }}
        />
      )}
      {!isDone && !mayAnswer && <p class="quiet">{t('joint.whoAnswers')}</p>}
    </>
  );
}
