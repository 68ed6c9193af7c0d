import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { getDraft, saveDraft } from '../api/purchasing.ts';
import { type Autosave, autosave, type Kept, keptOf } from '../form/autosave.ts';
import type { Form } from '../form/form.ts';
import { query } from '../query.ts';
import { Failure, Loading } from '../shell/notice.tsx';

type Props = { name: string; children(kept: Kept): ComponentChildren };

/** Fetches the personal draft called `name` before showing the form that goes on with it. */
export function WithDraft({ name, children }: Props) {
  const asked = useMemo(() => query(() => getDraft(name)), [name]);
  const draft = asked.data.value;
  const problem = asked.problem.value;
  if (draft) return <>{children(keptOf(name, draft))}</>;
  return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
}

/** Keeps `form` as the personal draft called `name`. */
export const keepAs = (form: Form, name: string, kept: Kept): Autosave =>
  autosave(form, {
    key: name,
    kept,
    save: (values, version) => saveDraft(name, values, version),
  });
