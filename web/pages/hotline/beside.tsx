import { effect, type Signal, signal } from '@preact/signals';
import type { KnowledgeList, LookedUp, TicketTaken } from '../../../shared/contracts/hotline.ts';
import { entriesFor } from '../../../shared/domain/hotline/suggest.ts';
import type { TicketRow } from '../../../shared/domain/hotline/ticket.ts';
import { getAnswers, lookUp } from '../../api/hotline.ts';
import type { Form } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { workPage } from '../../here.ts';
import { day, instant, named, t } from '../../i18n.ts';
import { nameOf } from './queue.tsx';

export type BesideCall = {
  tenant: string;
  found: Signal<LookedUp | undefined>;
  answers: Signal<KnowledgeList['items']>;
  taken: Signal<TicketTaken | undefined>;
};

const pauseMillis = 500;
const isPhone = (text: string) => /^\+?\d[\d\s-]{4,24}$/.test(text);

/** What is asked for while somebody types; nothing before place and matter are chosen. */
function askedOf(values: FormValues) {
  const [community, category, phone] = ['community', 'category', 'phone'].map((name) =>
    textAt(values, name).trim(),
  ) as [string, string, string];
  if (!community || !category) return undefined;
  return {
    community,
    category,
    text: textAt(values, 'text').trim(),
    ...(isPhone(phone) && { phone }),
  };
}

/** Looks up what lies beside a call, half a second after the last key. */
export function besideCall(tenant: string, form: Form): BesideCall {
  const beside: BesideCall = {
    tenant,
    found: signal(undefined),
    answers: signal([]),
    taken: signal(undefined),
  };
  void getAnswers(tenant).then(
    ({ items }) => {
      beside.answers.value = items.filter(({ isRetired }) => !isRetired);
    },
    () => undefined,
  );
  let timer = 0;
  let last = '';
  effect(() => {
    const asked = askedOf(form.values.value);
    const text = JSON.stringify(asked ?? '');
    if (text === last) return;
    last = text;
    window.clearTimeout(timer);
    if (!asked) return;
    timer = window.setTimeout(() => {
      lookUp(tenant, asked).then(
        (found) => {
          if (text === last) beside.found.value = found;
        },
        () => undefined,
      );
    }, pauseMillis);
  });
  return beside;
}

function Rows({ tenant, rows }: { tenant: string; rows: readonly TicketRow[] }) {
  return (
    <ul class="talk">
      {rows.map((row) => (
        <li key={row.id}>
          <a
            href={workPage('hotline', { tenant, ticket: row.id })}
            target="_blank"
            rel="noreferrer"
            lang="zh-CN"
          >
            {row.text}
          </a>
          <span class="block small quiet">
            {instant(row.at)} · {named(`hot.s.${row.state}`)}
            {row.party && ` · ${nameOf(row.party)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Parties({ form, found }: { form: Form; found: LookedUp | undefined }) {
  if (!found || found.parties.length === 0) return <p class="quiet">{t('hot.parties.none')}</p>;
  return (
    <ul class="talk">
      {found.parties.map(({ party, closed, well, isParticipant }, i) => (
        <li key={nameOf(party)}>
          <button type="button" class="button" onClick={() => form.set('sendTo', `s:${i}`)}>
            <span lang="zh-CN">{nameOf(party)}</span>
          </button>{' '}
          <span class="small quiet">
            {[
              ...(closed > 0 ? [t('hot.party.well', { n: closed, m: well })] : []),
              ...(isParticipant ? [t('hot.party.takes')] : []),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Found({ form, beside }: { form: Form; beside: BesideCall }) {
  const values = form.values.value;
  const category = textAt(values, 'category');
  const found = entriesFor(textAt(values, 'text'), beside.answers.value, category || undefined);
  if (found.length === 0) return <p class="quiet">{t('hot.answers.none')}</p>;
  return (
    <ul class="talk">
      {found.map(({ id, question, text, source, on }) => (
        <li key={id}>
          <strong lang="zh-CN">{question}</strong>
          <p lang="zh-CN">{text}</p>
          <p class="small quiet">
            <span lang="zh-CN">{source}</span> · {day(on)}{' '}
            <button
              type="button"
              class="button plain"
              aria-label={`${t('hot.answers.use')} ${question}`}
              onClick={() => form.set('answer', text.slice(0, 500))}
            >
              {t('hot.answers.use')}
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What an operator may need while listening: calls that are alike, earlier ones, whom to send it to, what to answer. */
export function Beside({ form, beside }: { form: Form; beside: BesideCall }) {
  const found = beside.found.value;
  const { tenant } = beside;
  return (
    <section class="card" aria-labelledby="beside">
      <h2 id="beside">{t('hot.beside')}</h2>
      <div aria-live="polite">
        <h3>{t('hot.parties')}</h3>
        <Parties form={form} found={found} />
        {found && found.earlier.length > 0 && (
          <>
            <h3>{t('hot.earlier')}</h3>
            <Rows tenant={tenant} rows={found.earlier} />
          </>
        )}
        <h3>{t('hot.alike')}</h3>
        {found && found.alike.length > 0 ? (
          <Rows tenant={tenant} rows={found.alike.map(({ row }) => row)} />
        ) : (
          <p class="quiet">{t('hot.alike.none')}</p>
        )}
      </div>
      <h3>{t('hot.answers')}</h3>
      <Found form={form} beside={beside} />
    </section>
  );
}
