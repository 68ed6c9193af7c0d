import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { t } from '../i18n.ts';
import { ProblemError } from '../problem.ts';
import type { Faults } from './checks.ts';
import { type FormValue, type FormValues, rowsAt, valueAt, withValue } from './path.ts';

export type Form = {
  values: ReadonlySignal<FormValues>;
  /** What to show: faults of fields the reader has left, all of them once they tried to go on. */
  shown: ReadonlySignal<Faults>;
  /** What each field on screen is called, for the summary above them. */
  labels: Map<string, string>;
  /** Somebody wanted to go on: from now on a summary above the form says what is wrong. */
  hasTried: ReadonlySignal<boolean>;
  /** A sentence about the whole, from the server. */
  problem: ReadonlySignal<string>;
  isBusy: ReadonlySignal<boolean>;
  /** The facts are on the check page, waiting for the last word. */
  isChecking: ReadonlySignal<boolean>;
  set(path: string, value: FormValue): void;
  leave(path: string): void;
  addRow(path: string, row: FormValue): void;
  removeRow(path: string, row: number): void;
  replace(values: FormValues): void;
  /** Goes to the check page, or to the faults. */
  check(): boolean;
  back(): void;
  /** Sends; a refusal comes back as faults at the fields and a sentence above them. */
  submit(send: (values: FormValues) => Promise<void>): Promise<void>;
};

type Options = {
  initial: FormValues;
  faultsOf(values: FormValues): Faults;
  /** The part of a server's pointer that is not the form's: `/plan`. */
  prefix?: string;
  /** Where the form keeps what the server keeps elsewhere. */
  fieldOf?(path: string): string;
};

const pathOf = (pointer: string, prefix: string) =>
  (pointer.startsWith(prefix) ? pointer.slice(prefix.length) : pointer)
    .replace(/^\//, '')
    .replace(/\//g, '.');

const same = (path: string) => path;

const showSummary = () => {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[data-summary]')?.focus();
  });
};

const afterPressMillis = 250;

type State = {
  values: Signal<FormValues>;
  left: Signal<ReadonlySet<string>>;
  hasTried: Signal<boolean>;
  fromServer: Signal<Faults>;
  problem: Signal<string>;
  isBusy: Signal<boolean>;
  isChecking: Signal<boolean>;
};

const stateOf = (initial: FormValues): State => ({
  values: signal(initial),
  left: signal(new Set()),
  hasTried: signal(false),
  fromServer: signal({}),
  problem: signal(''),
  isBusy: signal(false),
  isChecking: signal(false),
});

/** Changing the values; a fault the server found in a field is gone once the field is changed. */
function editing({ values, left, fromServer }: State) {
  const set = (path: string, value: FormValue) =>
    batch(() => {
      values.value = withValue(values.value, path, value) as FormValues;
      const { [path]: _gone, ...rest } = fromServer.value;
      fromServer.value = rest;
    });
  return {
    set,
    /** A fault that appears at once would move the button away from under the finger that is just pressing it. */
    leave(path: string) {
      setTimeout(() => {
        left.value = new Set([...left.value, path]);
      }, afterPressMillis);
    },
    addRow: (path: string, row: FormValue) => set(path, [...rowsAt(values.value, path), row]),
    removeRow: (path: string, row: number) =>
      set(
        path,
        rowsAt(values.value, path).filter((_, i) => i !== row),
      ),
    replace(next: FormValues) {
      values.value = next;
    },
  };
}

/** Says what the server refused: at the fields it names, and as a sentence above them. */
/** Where a fault is shown: at its field, or at the field that holds it, such as a list of boxes. */
function fieldFor(path: string, labels: ReadonlyMap<string, string>): string {
  const steps = path.split('.');
  while (steps.length > 1 && !labels.has(steps.join('.'))) steps.pop();
  const field = steps.join('.');
  return labels.has(field) ? field : path;
}

function refusing(
  { values, fromServer, problem, isChecking }: State,
  pathAt: (pointer: string) => string,
  labels: ReadonlyMap<string, string>,
) {
  return (cause: unknown) => {
    if (!(cause instanceof ProblemError)) console.error(cause);
    const known = cause instanceof ProblemError ? cause.faults : [];
    fromServer.value = Object.fromEntries(
      known.map(({ pointer, message }) => [fieldFor(pathAt(pointer), labels), message]),
    );
    problem.value = (cause instanceof ProblemError && cause.title) || t('problem.unreachable');
    if (known.some(({ pointer }) => valueAt(values.value, pathAt(pointer)) !== undefined))
      isChecking.value = false;
    showSummary();
  };
}

/**
 * A form whose whole state is signals. State in hook closures goes stale here: Preact renders later than
 * `blur` fires, so a handler would still see the values before the last key.
 */
export function createForm({ initial, faultsOf, prefix = '', fieldOf = same }: Options): Form {
  const state = stateOf(initial);
  const { values, left, hasTried, fromServer, problem, isBusy, isChecking } = state;
  const faults = computed(() => faultsOf(values.value));
  const shown = computed<Faults>(() => {
    const seen = Object.entries(faults.value).filter(
      ([path]) => hasTried.value || left.value.has(path),
    );
    return { ...Object.fromEntries(seen), ...fromServer.value };
  });
  const labels = new Map<string, string>();
  const refuse = refusing(state, (pointer) => fieldOf(pathOf(pointer, prefix)), labels);
  return {
    labels,
    values,
    shown,
    hasTried,
    problem,
    isBusy,
    isChecking,
    ...editing(state),
    check() {
      hasTried.value = true;
      fromServer.value = {};
      problem.value = '';
      const isSound = Object.keys(faults.value).length === 0;
      isChecking.value = isSound;
      if (isSound) window.scrollTo(0, 0);
      else showSummary();
      return isSound;
    },
    back() {
      isChecking.value = false;
      problem.value = '';
    },
    async submit(sendValues) {
      if (isBusy.value) return;
      isBusy.value = true;
      problem.value = '';
      try {
        await sendValues(values.value);
      } catch (cause) {
        refuse(cause);
      }
      isBusy.value = false;
    },
  };
}
