import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { AppraisalSheets } from '../../../shared/contracts/appraisal.ts';
import { getSheets, handInSheet } from '../../api/appraisals.ts';
import { hereWith, stayHere } from '../../here.ts';
import { instant, named, t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { tenant } from './acting.ts';

type Sheet = AppraisalSheets['sheets'][number];
type Body = Sheet['bodies'][number];
const steps = [5, 4, 3, 2, 1] as const;

/** The five steps of one question; nothing is chosen beforehand. */
function Steps({
  name,
  legend,
  scale,
  value,
}: {
  name: string;
  legend: string;
  scale: string;
  value: number | undefined;
}) {
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      <div class="choices across">
        {steps.map((step) => (
          <label class="choice" key={step}>
            <input type="radio" name={name} value={step} defaultChecked={value === step} />
            <span>{named(`ap.${scale}.${step}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function OneBody({ view, sheet, body }: { view: AppraisalSheets; sheet: Sheet; body: Body }) {
  const key = `${body.region}.${body.body}`;
  const given = sheet.ratings.find((one) => `${one.region}.${one.body}` === key);
  const { items, asksRemark } = view.round.form;
  return (
    <section class="card" aria-labelledby={`b-${key}`}>
      <h3 id={`b-${key}`}>{body.name}</h3>
      <Steps
        name={`${key}.overall`}
        legend={t('ap.overall')}
        scale="satisfaction"
        value={given?.overall}
      />
      {items.map(({ id, text, scale }) => (
        <Steps
          key={id}
          name={`${key}.item.${id}`}
          legend={text}
          scale={scale}
          value={given?.items[id]}
        />
      ))}
      {asksRemark && (
        <div class="field">
          <label for={`r-${key}`}>{t('ap.remark')}</label>
          <p class="hint">{t('ap.remark.hint')}</p>
          <textarea
            class="input"
            id={`r-${key}`}
            name={`${key}.remark`}
            rows={2}
            maxLength={300}
            defaultValue={given?.remark ?? ''}
          />
        </div>
      )}
    </section>
  );
}

function ratingsIn(view: AppraisalSheets, sheet: Sheet, data: FormData): Sheet['ratings'] {
  return sheet.bodies.flatMap(({ region, body }) => {
    const key = `${region}.${body}`;
    const overall = Number(data.get(`${key}.overall`));
    if (!overall) return [];
    const items = Object.fromEntries(
      view.round.form.items.flatMap(({ id }) => {
        const score = Number(data.get(`${key}.item.${id}`));
        return score ? [[id, score]] : [];
      }),
    );
    const remark = String(data.get(`${key}.remark`) ?? '').trim();
    return [{ region, body, overall, items, ...(remark && { remark }) }];
  });
}

function OneSheet({ view, sheet, round }: { view: AppraisalSheets; sheet: Sheet; round: string }) {
  const said = useMemo(() => signal<'' | 'kept' | string>(sheet.isKept ? 'before' : ''), []);
  const send = async (data: FormData) => {
    const ratings = ratingsIn(view, sheet, data);
    if (ratings.length === 0) {
      said.value = t('ap.nothing');
      return;
    }
    try {
      await handInSheet({ tenant, round }, { seat: sheet.seat, ratings });
      said.value = 'kept';
    } catch (cause) {
      if (!(cause instanceof ProblemError)) throw cause;
      said.value = cause.faults[0]?.message || cause.title || t('problem.unknown');
    }
    window.scrollTo(0, 0);
  };
  const isOpen = view.standing === 'running';
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(new FormData(event.currentTarget as HTMLFormElement));
      }}
    >
      <h2>{t('ap.sheetOf', { name: sheet.name })}</h2>
      <div role="status">
        {said.value === 'kept' && <Notice kind="good" title={t('ap.kept')} />}
        {said.value === 'before' && <Notice kind="info" title={t('ap.keptBefore')} />}
        {said.value && said.value !== 'kept' && said.value !== 'before' && (
          <Notice kind="danger" title={said.value} />
        )}
      </div>
      {sheet.bodies.map((body) => (
        <OneBody key={`${body.region}.${body.body}`} view={view} sheet={sheet} body={body} />
      ))}
      {isOpen && (
        <p class="actions">
          <button type="submit" class="button primary">
            {t(sheet.isKept ? 'ap.replace' : 'ap.handIn')}
          </button>
        </p>
      )}
    </form>
  );
}

/** The sheets of the seats the reader sits on: whom each rates, and what it said so far. */
export function Sheets({ round }: { round: string }) {
  const asked = useMemo(() => query(() => getSheets({ tenant, round })), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (!view)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  return (
    <>
      <Notice kind="info" title={view.round.title}>
        <p>{t('ap.private')}</p>
        <p>
          {t('ap.until', { at: instant(view.round.closesAt) })}{' '}
          <a href={hereWith({ act: '' })} onClick={stayHere}>
            {t('ap.open')}
          </a>
        </p>
      </Notice>
      {view.sheets.map((sheet) => (
        <OneSheet key={sheet.seat.id} view={view} sheet={sheet} round={round} />
      ))}
    </>
  );
}
