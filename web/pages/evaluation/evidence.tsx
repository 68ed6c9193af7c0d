import { useSignal } from '@preact/signals';
import type { Evidence, KnownEvidence } from '../../../shared/domain/evaluation/evidence.ts';
import type { Form } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { count, money, named, t } from '../../i18n.ts';

/** Shown at once; more are found by typing. */
const shownAtOnce = 12;

const idOf = ({ kind, id }: Evidence) => `${kind}:${id}`;
const chosenIn = (values: FormValues, item: string) =>
  textAt(values, `evidence.${item}`).split(' ').filter(Boolean);

/** What was linked to each item, as the contract wants it. */
export function linksIn(values: FormValues, items: readonly { id: string }[]) {
  const links = items
    .map(({ id }) => {
      const evidence = chosenIn(values, id).map((one) => {
        const [kind = '', ...rest] = one.split(':');
        return { kind: kind as Evidence['kind'], id: rest.join(':') };
      });
      return [id, evidence] as const;
    })
    .filter(([, evidence]) => evidence.length > 0);
  return links.length > 0 ? { evidence: Object.fromEntries(links) } : {};
}

export const noLinks = (items: readonly { id: string }[]) =>
  Object.fromEntries(items.map(({ id }) => [id, '']));

const said = ({ kind, count: n, label }: KnownEvidence) => {
  if (kind === 'report') return t('eval.evidence.period', { n: label });
  if (kind === 'satisfaction') return t('eval.evidence.answers', { mean: label, n: n ?? 0 });
  if (n === undefined) return label;
  const figure = kind === 'expense' ? money(n) : t('eval.evidence.people', { n: count(n) });
  return `${label} · ${figure}`;
};

/** One record: what it is, what it says, when it was, and how its hash begins. */
function One({ of }: { of: KnownEvidence }) {
  return (
    <>
      <span class="tag">{named(`eval.evidence.${of.kind}`)}</span> {said(of)}{' '}
      <span class="small quiet">{[of.day, of.hash.slice(0, 8)].filter(Boolean).join(' · ')}</span>
    </>
  );
}

/** Evidence beside an item, with who linked it. */
export function EvidenceList({ who, of }: { who: string; of: readonly KnownEvidence[] }) {
  if (of.length === 0) return null;
  return (
    <div class="field">
      <p class="small quiet">{t('eval.evidence.by', { who, n: of.length })}</p>
      <ul>
        {of.map((one) => (
          <li key={idOf(one)}>
            <One of={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type Props = { form: Form; item: string; catalogue: readonly KnownEvidence[] };

/** Records of the work file to choose for an item, instead of typing what they say: the latest first, more by a word. */
export function EvidencePicker({ form, item, catalogue }: Props) {
  const word = useSignal('');
  if (catalogue.length === 0) return null;
  const chosen = chosenIn(form.values.value, item);
  const isChosen = (one: KnownEvidence) => chosen.includes(idOf(one));
  const fits = (one: KnownEvidence) =>
    `${named(`eval.evidence.${one.kind}`)} ${said(one)} ${one.day ?? ''}`.includes(
      word.value.trim(),
    );
  const others = catalogue.filter((one) => !isChosen(one) && fits(one));
  const shown = [...catalogue.filter(isChosen), ...others.slice(0, shownAtOnce)];
  const toggle = (one: KnownEvidence) => {
    const id = idOf(one);
    const next = isChosen(one) ? chosen.filter((other) => other !== id) : [...chosen, id];
    form.set(`evidence.${item}`, next.join(' '));
  };
  return (
    <details class="field">
      <summary>{t('eval.evidence.link', { n: chosen.length })}</summary>
      <div class="field">
        <label for={`word-${item}`}>{t('eval.evidence.find')}</label>
        <input
          class="input"
          id={`word-${item}`}
          type="search"
          value={word.value}
          onInput={(event) => {
            word.value = event.currentTarget.value;
          }}
        />
      </div>
      <div class="choices">
        {shown.map((one) => (
          <label class="choice" key={idOf(one)}>
            <input
              type="checkbox"
              checked={isChosen(one)}
              disabled={!isChosen(one) && chosen.length >= 20}
              onChange={() => toggle(one)}
            />{' '}
            <span>
              <One of={one} />
            </span>
          </label>
        ))}
      </div>
      {others.length > shownAtOnce && (
        <p class="small quiet">{t('eval.evidence.more', { n: others.length - shownAtOnce })}</p>
      )}
    </details>
  );
}
