import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Draft } from '../../shared/contracts/applications.ts';
import { ProblemError } from '../problem.ts';
import type { Form } from './form.ts';
import type { FormValues } from './path.ts';

export type SaveState = 'idle' | 'waiting' | 'saving' | 'saved' | 'offline' | 'conflict';

export type Autosave = {
  state: ReadonlySignal<SaveState>;
  savedAt: ReadonlySignal<string | undefined>;
  /** Saves what is not saved yet, now. */
  flush(): Promise<void>;
  /** Leaves what is written in this browser: once it is sealed, no server gives it back. */
  keep(): void;
  /** The form has become something better than a draft: the next one begins empty, here and on the server. */
  spend(): void;
};

/** What was there when the page came: the words, and the version they are saved over. */
export type Kept = {
  values: FormValues | undefined;
  version: number;
  savedAt: string | undefined;
};

const pauseMillis = 1500;

type Copy = { values: FormValues; isSaved: boolean };

/** The copy this browser keeps, for the minute without a line. Private windows may refuse to keep any. */
function mirror(key: string) {
  const name = `draft.${key}`;
  return {
    read(): Copy | undefined {
      try {
        const text = localStorage.getItem(name);
        return text === null ? undefined : (JSON.parse(text) as Copy);
      } catch {
        return undefined;
      }
    },
    write(copy: Copy) {
      try {
        localStorage.setItem(name, JSON.stringify(copy));
      } catch {
        // Nothing is lost: the server's draft is the one that counts.
      }
    },
    forget() {
      try {
        localStorage.removeItem(name);
      } catch {
        // As above.
      }
    },
  };
}

const unsavedCopy = (key: string): FormValues | undefined => {
  const copy = mirror(key).read();
  return copy && !copy.isSaved ? copy.values : undefined;
};

const filled = (body: Draft['body']): FormValues | undefined =>
  Object.keys(body).length > 0 ? (body as FormValues) : undefined;

/**
 * What this browser kept unsaved comes before what the server has: it is the later of the two. Where the server has
 * nothing, because what was written is under seal, there is still the copy of the browser it was written in.
 */
export const keptOf = (key: string, draft: Draft): Kept => ({
  values: unsavedCopy(key) ?? filled(draft.body) ?? mirror(key).read()?.values,
  version: draft.version,
  savedAt: draft.savedAt,
});

type Options = {
  /** Names the draft in this browser. */
  key: string;
  kept: Kept;
  save(values: FormValues, version: number): Promise<Draft>;
};

/**
 * Keeps `form` while it is written: in this browser at every key, on the server 1.5 s after the last one.
 * When another device saved in between, saving stops until the page is loaded anew: nothing is overwritten.
 */
export function autosave(form: Form, { key, kept, save }: Options): Autosave {
  const copy = mirror(key);
  const state: Signal<SaveState> = signal(kept.savedAt ? 'saved' : 'idle');
  const savedAt = signal(kept.savedAt);
  const isFromBrowser = unsavedCopy(key) !== undefined;
  let { version } = kept;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stored: FormValues | undefined = isFromBrowser ? undefined : form.values.value;
  let running: Promise<void> | undefined;

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pauseMillis);
  };
  const store = async (values: FormValues) => {
    state.value = 'saving';
    try {
      const draft = await save(values, version);
      ({ version } = draft);
      stored = values;
      savedAt.value = draft.savedAt;
      copy.write({ values, isSaved: true });
      // What was typed while this was on its way is not saved by it.
      state.value = form.values.value === values ? 'saved' : 'waiting';
    } catch (cause) {
      const isTaken = cause instanceof ProblemError && cause.code === 'version-conflict';
      state.value = isTaken ? 'conflict' : 'offline';
    }
    running = undefined;
    if (form.values.value !== values) later();
  };
  const flush = async () => {
    clearTimeout(timer);
    await running;
    const values = form.values.value;
    if (values === stored || state.value === 'conflict') return;
    running = store(values);
    await running;
  };

  effect(() => {
    const values = form.values.value;
    if (values === stored) return;
    copy.write({ values, isSaved: false });
    if (state.peek() === 'conflict') return;
    state.value = 'waiting';
    later();
  });
  window.addEventListener('online', () => void flush());
  const emptied = async () => {
    // What is on its way comes first: emptied over an older version, the server would keep what was spent.
    await running;
    clearTimeout(timer);
    copy.forget();
    await save({}, version);
  };
  const spend = () => {
    clearTimeout(timer);
    stored = form.values.value;
    copy.forget();
    void emptied().catch(() => undefined);
  };
  const keep = () => copy.write({ values: form.values.value, isSaved: true });
  return { state, savedAt, flush, keep, spend };
}
