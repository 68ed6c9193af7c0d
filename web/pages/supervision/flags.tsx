import type { Flag } from '../../../shared/contracts/supervision.ts';
import { chosen, readWhole, text, whole } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import { textAt } from '../../form/path.ts';
import { instant, named, t } from '../../i18n.ts';
import { Deed } from './deed.tsx';
import { may, type Shown, severityLook } from './looks.ts';

const sentence = t as unknown as (
  key: string,
  values: Readonly<Record<string, string | number>>,
) => string;

/** The figures of a flag in one sentence; amounts in fen become yuan. */
const reasonOf = ({ kind, because }: Flag): string => {
  const values = Object.fromEntries(
    Object.entries(because).map(([name, value]) =>
      name.endsWith('Fen') ? [name, (Number(value) / 100).toFixed(2)] : [name, value],
    ),
  );
  return sentence(`supervision.because.${kind}`, values);
};

const decisions = ['visit', 'order', 'dismissed'] as const;

const Judge = ({ flag, ...shown }: Shown & { flag: Flag }) => (
  <Deed
    {...shown}
    label={t('supervision.judge')}
    send={t('supervision.judge.send')}
    initial={{
      decision: '',
      reason: '',
      on: '',
      days: String(shown.view.rectificationDays ?? ''),
    }}
    faultsOf={(values) => {
      const decision = textAt(values, 'decision');
      const faults: Record<string, string | undefined> = {
        decision: chosen(decision),
        reason: text(500)(textAt(values, 'reason')),
        ...(decision === 'visit' && { on: text(10)(textAt(values, 'on')) }),
        ...(decision === 'order' && { days: whole(1, 120)(textAt(values, 'days')) }),
      };
      return Object.fromEntries(
        Object.entries(faults).filter((pair): pair is [string, string] => pair[1] !== undefined),
      );
    }}
    command={(values) => {
      const decision = decisions.find((one) => one === textAt(values, 'decision')) ?? 'dismissed';
      const days = readWhole(textAt(values, 'days'));
      const on = textAt(values, 'on');
      return {
        type: 'judgeFlag',
        flag: flag.id,
        signature: flag.signature,
        decision,
        reason: textAt(values, 'reason').trim(),
        ...(decision === 'visit' && on && { on }),
        ...(decision === 'order' && days && { days }),
      };
    }}
    fields={(form) => (
      <>
        <Radios
          form={form}
          path="decision"
          legend={t('supervision.decision')}
          options={decisions.map((one) => [one, named(`supervision.decision.${one}`)])}
          isAcross
        />
        <Field form={form} path="reason" kind="text" rows={2} label={t('supervision.reason')} />
        <div class="line">
          <Field form={form} path="on" kind="date" label={t('supervision.visitOn')} isOptional />
          <Field
            form={form}
            path="days"
            kind="number"
            label={t('supervision.days')}
            unit={t('supervision.workingDays')}
            isOptional
          />
        </div>
      </>
    )}
  />
);

function FlagCard({ flag, ...shown }: Shown & { flag: Flag }) {
  const { judgement } = flag;
  return (
    <article class="card">
      <div class="card-head">
        <h2>{named(`supervision.flag.${flag.kind}`)}</h2>
        <span class={`tag ${judgement ? '' : severityLook(flag.severity)}`}>
          {judgement
            ? named(`supervision.judged.${judgement.decision}`)
            : named(`supervision.severity.${flag.severity}`)}
        </span>
      </div>
      <p>{reasonOf(flag)}</p>
      <details>
        <summary>{t('supervision.rows', { n: flag.rows.length })}</summary>
        <ul>
          {flag.rows.map((row) => (
            <li key={row.id}>
              {named(`supervision.row.${row.kind}`)} {row.name ?? ''}{' '}
              <span class="code small quiet">{row.id.slice(-8)}</span>
            </li>
          ))}
        </ul>
      </details>
      {judgement && (
        <p class="small quiet">
          {instant(judgement.at)} · {judgement.reason}
        </p>
      )}
      {!judgement && may(shown, 'judgeFlag') && <Judge {...shown} flag={flag} />}
    </article>
  );
}

/** Signs that somebody should look, each with its figures and the records it rests on. */
export function Flags(shown: Shown) {
  const { flags = [] } = shown.view;
  if (flags.length === 0)
    return (
      <section class="card">
        <p class="quiet">{t('supervision.flags.none')}</p>
      </section>
    );
  return (
    <>
      {[...flags]
        .sort((a, b) => Number(Boolean(a.judgement)) - Number(Boolean(b.judgement)))
        .map((flag) => (
          <FlagCard key={flag.id} {...shown} flag={flag} />
        ))}
    </>
  );
}
