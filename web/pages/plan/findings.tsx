import { signal, useComputed } from '@preact/signals';
import type {
  lintRubric as Lint,
  RubricFinding,
} from '../../../shared/domain/purchase/rubric-lint.ts';
import type { Form } from '../../form/form.ts';
import type { FormValues } from '../../form/path.ts';
import { moreWords, named, t } from '../../i18n.ts';
import { planOf } from './plan-values.ts';

/** Fetched once somebody writes: its patterns are no part of the first load. */
const linter = signal<typeof Lint | undefined>(undefined);
let isAsked = false;

async function fetchLinter() {
  const [{ lintRubric }] = await Promise.all([
    import('../../../shared/domain/purchase/rubric-lint.ts'),
    moreWords({
      'zh-CN': () => import('../../words/lint.zh.ts'),
      en: () => import('../../words/lint.en.ts'),
    }),
  ]);
  linter.value = lintRubric;
}

const found = (values: FormValues): readonly RubricFinding[] =>
  linter.value?.(planOf(values)) ?? [];

/** What the law has against what is being written at `pointer`, with its source. Sums have a line of their own. */
export function Findings({ form, pointer }: { form: Form; pointer: string }) {
  if (!isAsked) {
    isAsked = true;
    void fetchLinter();
  }
  const here = useComputed(() =>
    found(form.values.value).filter(
      (one) => one.pointer === pointer && one.code !== 'points-not-hundred',
    ),
  ).value;
  if (here.length === 0) return null;
  return (
    <ul class="findings" aria-live="polite">
      {here.map(({ code, severity, source, words }) => (
        <li key={code} class={severity === 'refuse' ? 'error' : 'hint'}>
          <span class={severity === 'refuse' ? 'tag stopped' : 'tag warn'}>
            {t(severity === 'refuse' ? 'lint.refuse' : 'lint.warn')}
          </span>{' '}
          {words && <q>{words}</q>} {named(`lint.${code}`)} <span class="quiet">{source}</span>
        </li>
      ))}
    </ul>
  );
}
