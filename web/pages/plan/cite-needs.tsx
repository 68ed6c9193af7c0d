import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { NeedRow } from '../../../shared/domain/needs/need.ts';
import { getNeeds } from '../../api/needs.ts';
import type { Form } from '../../form/form.ts';
import { rowsAt, textAt } from '../../form/path.ts';
import { parameter } from '../../here.ts';
import { count, t } from '../../i18n.ts';
import { regions } from '../../parts/regions.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';

const tenant = parameter('tenant');
/** As many as a plan may cite. */
const most = 50;

type Props = { form: Form };

const linesIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Communities the plan is carried out in; all of a street that it names whole. Without any, all there are. */
function placesFor(codes: readonly string[]) {
  const all = regions().flatMap((town) =>
    town.children.map(({ code, name }) => ({ code, town: town.code, name: `${town.name}${name}` })),
  );
  const own = all.filter(({ code, town }) => codes.includes(code) || codes.includes(town));
  return own.length > 0 ? own : all;
}

type RowProps = { row: NeedRow; isCited: boolean; isFull: boolean; toggle(): void };

function Row({ row, isCited, isFull, toggle }: RowProps) {
  return (
    <li>
      <label class="choice">
        <input type="checkbox" checked={isCited} disabled={!isCited && isFull} onChange={toggle} />
        <span>
          <span lang="zh-CN">{row.text}</span>{' '}
          <span class="small quiet">
            {t('cite.people', { n: count(row.whole.forms + row.whole.supports) })}
          </span>
        </span>
      </label>
    </li>
  );
}

function Listed({ form, community }: Props & { community: string }) {
  const sought = useSignal('');
  const asked = useMemo(() => query(() => getNeeds(tenant, { status: 'listed', community })), []);
  const cited = useComputed(() => linesIn(textAt(form.values.value, 'needIds'))).value;
  const page = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!page) return <Loading />;
  if (page.items.length === 0) return <p class="quiet">{t('cite.none')}</p>;
  const found = page.items.filter(({ text }) => text.includes(sought.value.trim()));
  const { next } = page;
  const more = async (cursor: string) => {
    const after = await getNeeds(tenant, { status: 'listed', community, cursor });
    asked.put({ ...after, items: [...page.items, ...after.items] });
  };
  const toggle = (id: string) => {
    const left = cited.filter((one) => one !== id);
    form.set('needIds', (left.length < cited.length ? left : [...cited, id]).join('\n'));
  };
  return (
    <>
      <div class="field">
        <label for="cite-find">{t('cite.find')}</label>
        <p class="hint" id="cite-find-hint">
          {t('cite.findHint')}
        </p>
        <input
          id="cite-find"
          class="input"
          type="search"
          aria-describedby="cite-find-hint"
          value={sought.value}
          onInput={(event) => {
            sought.value = event.currentTarget.value;
          }}
        />
      </div>
      {found.length === 0 && <p class="quiet">{t('cite.noneFound')}</p>}
      <ul class="plain-list">
        {found.map((row) => (
          <Row
            key={row.id}
            row={row}
            isCited={cited.includes(row.id)}
            isFull={cited.length >= most}
            toggle={() => toggle(row.id)}
          />
        ))}
      </ul>
      {next && (
        <p>
          <button type="button" class="button" onClick={() => void more(next)}>
            {t('cite.more')}
          </button>
        </p>
      )}
    </>
  );
}

/** The needs a plan answers, picked from what is on the list where it is carried out: nobody copies a number. */
export function CiteNeeds({ form }: Props) {
  const chosen = useSignal('');
  const codes = useComputed(() => rowsAt(form.values.value, 'regionCodes').map(String)).value;
  const n = useComputed(() => linesIn(textAt(form.values.value, 'needIds')).length).value;
  const places = placesFor(codes);
  const only = places.length === 1 ? places[0]?.code : undefined;
  const community = places.some(({ code }) => code === chosen.value) ? chosen.value : (only ?? '');
  return (
    <fieldset class="field">
      <legend>{t('cite.title')}</legend>
      <p class="hint">{t('cite.hint')}</p>
      <div class="field">
        <label for="cite-place">{t('cite.place')}</label>
        <select
          id="cite-place"
          class="input"
          value={community}
          onChange={(event) => {
            chosen.value = event.currentTarget.value;
          }}
        >
          <option value="">{t('choose')}</option>
          {places.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {community ? (
        <Listed key={community} form={form} community={community} />
      ) : (
        <p class="quiet">{t('cite.noPlace')}</p>
      )}
      <p class="small" role="status">
        {t('cite.chosen', { n })}
        {n >= most && ` · ${t('cite.most')}`}
      </p>
    </fieldset>
  );
}
