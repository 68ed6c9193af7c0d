/** What a form holds: texts as people type them, lists of rows, groups. Numbers and money are read later. */
export type FormValue =
  | string
  | boolean
  | readonly FormValue[]
  | { readonly [name: string]: FormValue };
export type FormValues = { readonly [name: string]: FormValue };

const isIndex = (step: string) => /^\d+$/.test(step);

/** @param path - names and row numbers joined by dots: `criteria.2.name` */
export function valueAt(values: FormValue, path: string): FormValue | undefined {
  let here: FormValue | undefined = values;
  for (const step of path.split('.')) {
    if (typeof here !== 'object') return undefined;
    here = Array.isArray(here) ? here[Number(step)] : (here as FormValues)[step];
  }
  return here;
}

/** The text at `path`; empty where there is nothing yet. */
export function textAt(values: FormValue, path: string): string {
  const value = valueAt(values, path);
  return typeof value === 'string' ? value : '';
}

export const rowsAt = (values: FormValue, path: string): readonly FormValue[] => {
  const value = valueAt(values, path);
  return Array.isArray(value) ? value : [];
};

/** A copy of `values` with `value` at `path`; what lies beside the path is the same object as before. */
export function withValue(
  values: FormValue | undefined,
  path: string,
  value: FormValue,
): FormValue {
  const [step = '', ...rest] = path.split('.');
  const below = (inner: FormValue | undefined) =>
    rest.length === 0 ? value : withValue(inner, rest.join('.'), value);
  if (Array.isArray(values) || (values === undefined && isIndex(step))) {
    const copy: FormValue[] = [...((values as readonly FormValue[] | undefined) ?? [])];
    copy[Number(step)] = below(copy[Number(step)]);
    return copy;
  }
  const group = (typeof values === 'object' ? values : {}) as FormValues;
  return { ...group, [step]: below(group[step]) };
}

/** Field ids have no dots, so that `#id` in a link finds them. */
export const fieldId = (path: string) => `f-${path.replace(/\./g, '-')}`;
