import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { KnowledgeCommand, KnowledgeList } from '../../../shared/contracts/hotline.ts';
import { knowledgeKinds } from '../../../shared/domain/hotline/names.ts';
import { entriesFor } from '../../../shared/domain/hotline/suggest.ts';
import { intention } from '../../api/ask.ts';
import { getAnswers, sendAnswer } from '../../api/hotline.ts';
import { chosen, text } from '../../form/checks.ts';
import { Field, type Option } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { day, named, t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { matterOptions } from './matters.ts';

type Items = KnowledgeList['items'];
type Put = (list: KnowledgeList) => void;

const checks = {
  kind: chosen,
  question: text(120, 2),
  text: text(2000, 2),
  source: text(200, 2),
  on: chosen,
};

function Keep({ tenant, put }: { tenant: string; put: Put }) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: {
          kind: 'answer',
          category: '',
          question: '',
          text: '',
          source: '',
          on: '',
          until: '',
        },
        prefix: '/entry',
        faultsOf: (values) =>
          Object.fromEntries(
            Object.entries(checks).flatMap(([name, check]) => {
              const fault = check(textAt(values, name).trim());
              return fault ? [[name, fault]] : [];
            }),
          ),
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const filled = Object.entries(values).filter(([, value]) => value !== '');
      const command = { type: 'keep', entry: Object.fromEntries(filled) } as KnowledgeCommand;
      put(await sendAnswer(tenant, command, wish));
      goTo(hereWith({ act: '' }));
    });
  const matters = matterOptions();
  return (
    <ActCard
      id="keep-answer"
      title={t('hot.ans.new')}
      form={form}
      send={send}
      label={t('hot.ans.new')}
    >
      <div class="line">
        <Field
          form={form}
          path="kind"
          kind="select"
          label={t('hot.ans.kind')}
          options={knowledgeKinds.map((one): Option => [one, named(`hot.a.${one}`)])}
        />
        <Field
          form={form}
          path="category"
          kind="select"
          label={t('hot.category')}
          options={[['', t('choose')], ...matters]}
          isOptional
        />
      </div>
      <Field form={form} path="question" label={t('hot.ans.question')} />
      <Field form={form} path="text" kind="text" rows={4} label={t('hot.ans.text')} />
      <Field form={form} path="source" label={t('hot.ans.source')} />
      <div class="line">
        <Field form={form} path="on" kind="date" label={t('hot.ans.on')} />
        <Field form={form} path="until" kind="date" label={t('hot.ans.until')} isOptional />
      </div>
    </ActCard>
  );
}

type RowsProps = { tenant: string; items: Items; mayKeep: boolean; put: Put };

function Rows({ tenant, items, mayKeep, put }: RowsProps) {
  const wish = useMemo(() => intention(), []);
  const retire = async (id: string) => put(await sendAnswer(tenant, { type: 'retire', id }, wish));
  return (
    <ul class="talk">
      {items.map(({ id, kind, question, text: said, source, on, until, isRetired }) => (
        <li key={id}>
          <span class="tag">{named(`hot.a.${kind}`)}</span>{' '}
          {isRetired && <span class="tag stopped">{t('hot.ans.retired')}</span>}{' '}
          <strong lang="zh-CN">{question}</strong>
          <p class="prose" lang="zh-CN">
            {said}
          </p>
          <p class="small quiet">
            <span lang="zh-CN">{source}</span> · {t('hot.ans.on')} {day(on)}
            {until && ` · ${t('hot.ans.until')} ${day(until)}`}{' '}
            {mayKeep && !isRetired && (
              <button
                type="button"
                class="button plain"
                aria-label={`${t('hot.ans.retire')} ${question}`}
                onClick={() => void retire(id)}
              >
                {t('hot.ans.retire')}
              </button>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What operators tell callers, found while typing. */
export function Answers({ tenant, mayKeep }: { tenant: string; mayKeep: boolean }) {
  const typed = useSignal('');
  const asked = useMemo(() => query(() => getAnswers(tenant)), []);
  const list = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!list) return <Loading />;
  const found = typed.value.trim()
    ? entriesFor(typed.value, list.items, undefined, 30)
    : list.items;
  return (
    <>
      {parameter('act') === 'keep' ? (
        <Keep tenant={tenant} put={asked.put} />
      ) : (
        mayKeep && (
          <p class="actions">
            <a class="button primary" href={hereWith({ act: 'keep' })} onClick={stayHere}>
              {t('hot.ans.new')}
            </a>
          </p>
        )
      )}
      <section class="card">
        <p class="quiet">{t('hot.ans.lead')}</p>
        <div class="field">
          <label for="find-answer">{t('hot.ans.find')}</label>
          <input
            id="find-answer"
            class="input"
            type="search"
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
            }}
          />
        </div>
        {found.length === 0 ? (
          <Notice kind="info" title={t('hot.ans.none')} />
        ) : (
          <Rows tenant={tenant} items={found} mayKeep={mayKeep} put={asked.put} />
        )}
      </section>
    </>
  );
}
