import { useMemo } from 'preact/hooks';
import { Bars } from '../../charts/bars.tsx';
import { faultsOf, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { named, t } from '../../i18n.ts';
import { Submit } from './answer.tsx';
import { commandForm, type Here, inLanguage, type Round } from './place.ts';

type Spread = NonNullable<Round['spreads']>[number];

const nameIn = (round: Round, id: string) => {
  const found = round.rubric.criteria.find((item) => item.id === id);
  return found ? inLanguage(found.name) : id;
};

/** An item raters are too far apart on: what came of the talk, and one's own points anew. */
function TalkOver({ round, spread, here }: { round: Round; spread: Spread; here: Here }) {
  const mayCorrect = round.may.includes('correct') && (round.ownItems ?? []).includes(spread.item);
  const { form, send } = useMemo(
    () =>
      commandForm(here, {
        initial: { reason: '', points: '' },
        faultsOf: (values) => faultsOf(values, { reason: text(500, 4) }),
        said: 'talkOver',
        command: (values) => {
          const reason = textAt(values, 'reason').trim();
          const points = textAt(values, 'points').trim();
          return points !== ''
            ? {
                type: 'correct',
                round: round.id,
                item: spread.item,
                points: Number(points),
                reason,
              }
            : { type: 'talkOver', round: round.id, item: spread.item, reason };
        },
      }),
    [round.id, spread.item],
  );
  return (
    <PlainForm form={form} send={send} class="set-group">
      <h3>{nameIn(round, spread.item)}</h3>
      <p>
        {spread.marks
          .map(({ kind, points }) => t('eval.gave', { rater: named(`eval.rater.${kind}`), points }))
          .join(t('list.comma'))}
      </p>
      {mayCorrect && (
        <Field
          form={form}
          path="points"
          kind="number"
          label={t('eval.ownAnew')}
          hint={t('eval.ownAnewHint')}
          unit={t('eval.ofMax', { max: spread.max })}
          isOptional
        />
      )}
      <Field form={form} path="reason" kind="text" rows={2} label={t('eval.talked')} />
      <Submit form={form} label={t('eval.talkedDo')} />
    </PlainForm>
  );
}

/** How far raters lie apart, drawn; what is too far must be talked over before the result is public. */
export function Moderation({ round, here }: { round: Round; here: Here }) {
  const { spreads = [], toTalkOver = [], outcome, terms } = round;
  if (spreads.length === 0 && !outcome) return null;
  return (
    <section class="card" aria-labelledby={`spread-${round.id}`}>
      <h2 id={`spread-${round.id}`}>{t('eval.moderation')}</h2>
      {outcome && (
        <p class="lead">
          {t('eval.comesTo', { points: outcome.points })}{' '}
          <span class={outcome.isPass ? 'tag done' : 'tag stopped'}>
            {t(outcome.isPass ? 'eval.pass' : 'eval.fail')}
          </span>
        </p>
      )}
      {spreads.length > 0 && (
        <Bars
          title={t('eval.spread')}
          finding={t('eval.spreadFinding', { n: toTalkOver.length, percent: terms.spreadPercent })}
          whole={100}
          bars={spreads.map(({ item, lowest, highest, max, percent, isWide }) => ({
            label: nameIn(round, item),
            value: t('eval.range', { lowest, highest, max }),
            parts: [{ amount: percent, look: isWide ? ('c2' as const) : ('good' as const) }],
          }))}
          heads={[t('eval.item'), t('eval.rangeHead'), t('eval.apart')]}
          rows={spreads.map(({ item, lowest, highest, percent }) => [
            nameIn(round, item),
            `${lowest} – ${highest}`,
            `${Math.round(percent)}%`,
          ])}
        />
      )}
      {round.may.includes('talkOver') &&
        spreads
          .filter(({ item }) => toTalkOver.includes(item))
          .map((spread) => (
            <TalkOver key={spread.item} round={round} spread={spread} here={here} />
          ))}
      {Object.entries(round.talks ?? {}).map(([item, { reason }]) => (
        <p key={item} class="small">
          {nameIn(round, item)}：{reason}
        </p>
      ))}
      {round.sheets.flatMap(({ name, kind, corrections = [] }) =>
        corrections.map(({ item, from, to, reason }) => (
          <p key={`${kind}${item}${to}`} class="small">
            {t('eval.corrected', {
              who: name ?? named(`eval.rater.${kind}`),
              item: nameIn(round, item),
              from,
              to,
              reason,
            })}
          </p>
        )),
      )}
    </section>
  );
}
