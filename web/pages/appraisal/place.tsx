import type {
  AppraisalCommand,
  AppraisalView,
  RatedBody,
  RatedPlace,
} from '../../../shared/contracts/appraisal.ts';
import { type Estimate, Intervals } from '../../charts/intervals.tsx';
import { t } from '../../i18n.ts';

type Props = { view: AppraisalView; place: RatedPlace; act(command: AppraisalCommand): void };
const two = (value: number) => value.toFixed(2);

function estimateOf({ name, result }: RatedBody): Estimate[] {
  if (!result) return [];
  const { overall } = result;
  if (overall.suppressed)
    return [{ label: name, value: t('ap.few'), n: t('ap.n', { n: overall.n }) }];
  const { mean, n, interval } = overall;
  return [{ label: name, value: two(mean), n: t('ap.n', { n }), at: { mean, ...interval } }];
}

/** The questions about one body, and what came of the round before. */
function More({ view, body }: { view: AppraisalView; body: RatedBody }) {
  const { result } = body;
  if (!result || result.overall.suppressed) return null;
  const { previous, overall } = result;
  const way = previous && overall.mean >= previous.mean ? 'up' : 'down';
  const asked = view.round.form.items.flatMap(({ id, text }) => {
    const one = result.items[id];
    return one ? [<li key={id}>{t('ap.item', { text, mean: two(one.mean), n: one.n })}</li>] : [];
  });
  return (
    <>
      {previous && (
        <p class="small">
          {t(previous.isClear ? `ap.${way}` : 'ap.same', {
            name: body.name,
            mean: two(previous.mean),
            n: previous.n,
          })}
        </p>
      )}
      {asked.length > 0 && <ul class="small">{asked}</ul>}
    </>
  );
}

function Remarks({ view, place, body, act }: Props & { body: RatedBody }) {
  if (body.remarks.length === 0) return null;
  const judges = view.may.includes('judgeRemark');
  return (
    <>
      <h4>{t('ap.remarksOf', { name: body.name })}</h4>
      <ul>
        {body.remarks.map(({ id, text, isShown }) => (
          <li key={id}>
            {text}{' '}
            {judges && isShown === undefined && (
              <span class="actions">
                {([true, false] as const).map((shown) => (
                  <button
                    key={String(shown)}
                    type="button"
                    class={shown ? 'button' : 'button plain'}
                    onClick={() =>
                      act({ type: 'judgeRemark', region: place.region, remark: id, isShown: shown })
                    }
                  >
                    {t(shown ? 'ap.pass' : 'ap.drop')}
                  </button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Reply({ place, body, act }: Props & { body: RatedBody }) {
  if (body.reply)
    return (
      <p class="prose">
        <strong>{t('ap.reply')}</strong> {body.reply.text}
        <span class="block small quiet">{body.reply.byName}</span>
      </p>
    );
  if (!body.isOwn || !body.result) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget as HTMLFormElement);
        const text = String(data.get('text') ?? '').trim();
        if (text) act({ type: 'reply', region: place.region, body: body.id, text });
      }}
    >
      <div class="field">
        <label for={`reply-${place.region}-${body.id}`}>
          {t('ap.reply.write', { name: body.name })}
        </label>
        <textarea
          class="input"
          id={`reply-${place.region}-${body.id}`}
          name="text"
          rows={3}
          maxLength={2000}
        />
      </div>
      <p class="actions">
        <button type="submit" class="button">
          {t('ap.reply.send')}
        </button>
      </p>
    </form>
  );
}

/** One line of what is asked for a place before people answer. */
function Inline(props: {
  label: string;
  button: string;
  name: string;
  value: number;
  max: number;
  send(n: number): void;
}) {
  const { label, button, name, value, max, send } = props;
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        send(Number(new FormData(event.currentTarget as HTMLFormElement).get(name)));
      }}
    >
      <input
        class="input short"
        type="number"
        name={name}
        min={1}
        max={max}
        value={value}
        aria-label={label}
      />
      <button type="submit" class="button">
        {button}
      </button>
    </form>
  );
}

function Workers({ place, act }: Props) {
  const known = place.bodies.filter(({ kind }) => kind === 'worker');
  const { region } = place;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget as HTMLFormElement);
        const workers = String(data.get('workers') ?? '')
          .split('\n')
          .map((line) => line.split(/[|｜]/).map((part) => part.trim()))
          .filter(([name]) => name)
          .map(([name = '', post]) => ({ name, ...(post && { post }) }));
        act({ type: 'keepWorkers', region, workers });
      }}
    >
      <div class="field">
        <label for={`w-${region}`}>{t('ap.workers')}</label>
        <p class="hint" id={`wh-${region}`}>
          {t('ap.workers.hint')}
        </p>
        <textarea
          class="input"
          id={`w-${region}`}
          aria-describedby={`wh-${region}`}
          name="workers"
          rows={4}
          defaultValue={known
            .map(({ name, post }) => (post ? `${name}｜${post}` : name))
            .join('\n')}
        />
      </div>
      <p class="actions">
        <button type="submit" class="button">
          {t('ap.workers.keep')}
        </button>
      </p>
    </form>
  );
}

function Debrief({ place, body, act }: Props & { body: RatedBody }) {
  const id = `t-${place.region}-${body.id}`;
  return (
    <details>
      <summary>
        {t(body.debriefing ? 'ap.debrief.there' : 'ap.debrief.none', { name: body.name })}
      </summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget as HTMLFormElement);
          const text = String(data.get('text') ?? '').trim();
          act({ type: 'debrief', region: place.region, worker: body.id, text });
        }}
      >
        <div class="field">
          <label for={id}>{t('ap.debrief')}</label>
          <textarea
            class="input"
            id={id}
            name="text"
            rows={6}
            maxLength={4000}
            defaultValue={body.debriefing ?? ''}
          />
        </div>
        <p class="actions">
          <button type="submit" class="button">
            {t('ap.debrief.keep')}
          </button>
        </p>
      </form>
    </details>
  );
}

function Before(props: Props) {
  const { place, act } = props;
  const { may, region, issued, attended } = place;
  return (
    <>
      {may.includes('keepWorkers') && <Workers {...props} />}
      {may.includes('debrief') &&
        place.bodies
          .filter(({ kind }) => kind === 'worker')
          .map((body) => <Debrief key={body.id} {...props} body={body} />)}
      {may.includes('noteAttendance') && (
        <Inline
          label={t('ap.attended')}
          button={t('ap.attended.keep')}
          name="attended"
          value={attended ?? 1}
          max={5000}
          send={(n) => act({ type: 'noteAttendance', region, attended: n })}
        />
      )}
      {may.includes('printCodes') && (
        <>
          <p class="small quiet">{t('ap.issued', { n: issued })}</p>
          <Inline
            label={t('ap.codes')}
            button={t('ap.codes.print')}
            name="count"
            value={20}
            max={100}
            send={(n) => act({ type: 'printCodes', region, count: n })}
          />
        </>
      )}
    </>
  );
}

/** One place of a round: before the close who is rated there, after it what was said of them. */
export function Place(props: Props) {
  const { view, place } = props;
  const name = place.region === 'departments' ? t('ap.departmentsAll') : place.name;
  const estimates = place.bodies.flatMap(estimateOf);
  return (
    <section class="card" aria-labelledby={`p-${place.region}`}>
      <h3 id={`p-${place.region}`}>{name}</h3>
      {estimates.length > 0 ? (
        <Intervals
          title={t('ap.result')}
          finding={t('ap.result.how', { n: view.round.smallest })}
          scale={[1, 5]}
          ends={[t('ap.satisfaction.1'), t('ap.satisfaction.5')]}
          estimates={estimates}
          heads={[t('ap.body'), t('ap.mean'), t('ap.answers')]}
        />
      ) : (
        place.bodies.length > 0 && (
          <p class="quiet">{place.bodies.map((body) => body.name).join('、')}</p>
        )
      )}
      {place.bodies.map((body) => (
        <div key={body.id}>
          <More view={view} body={body} />
          <Remarks {...props} body={body} />
          <Reply {...props} body={body} />
        </div>
      ))}
      <Before {...props} />
    </section>
  );
}
