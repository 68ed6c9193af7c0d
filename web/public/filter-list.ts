type Row = {
  element: HTMLElement;
  text: string;
  group: string;
  categories: string[];
  published: string;
  closing: string;
  budget: number;
};
export type Asked = { q: string; group: string; category: string; sort: string };

const fields = ['q', 'group', 'category', 'sort'] as const;

function readRow(element: HTMLElement): Row {
  const {
    group = '',
    categories = '',
    published = '',
    closing = '',
    budget = '0',
  } = element.dataset;
  const title = element.querySelector('h3');
  return {
    element,
    text: (title?.textContent ?? '').toLowerCase(),
    group,
    categories: categories.split(' '),
    published,
    closing,
    budget: Number(budget),
  };
}

const isAsked = (row: Row, { q, group, category }: Asked): boolean =>
  row.text.includes(q.trim().toLowerCase()) &&
  (!group || row.group === group) &&
  (!category || row.categories.includes(category));

const later = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);

/** Closing soonest: what is open first, by its deadline; the rest newest first. */
function byClosing(a: Row, b: Row): number {
  const isOpen = (row: Row) => (row.group === 'open' ? 0 : 1);
  const order = isOpen(a) - isOpen(b);
  if (order !== 0) return order;
  return a.group === 'open' ? later(b.closing, a.closing) : later(a.published, b.published);
}

const orders: Record<string, (a: Row, b: Row) => number> = {
  closing: byClosing,
  budget: (a, b) => b.budget - a.budget,
};

const newest = (a: Row, b: Row) => later(a.published, b.published);

function found(status: HTMLElement, n: number): void {
  const { none = '', one = '', found: many = '' } = status.dataset;
  status.textContent = n === 0 ? none : n === 1 ? one : many.replace('{n}', String(n));
}

function asked(form: HTMLFormElement): Asked {
  const read = (name: string) => {
    const field = form.elements.namedItem(name);
    return field instanceof HTMLInputElement || field instanceof HTMLSelectElement
      ? field.value
      : '';
  };
  return { q: read('q'), group: read('group'), category: read('category'), sort: read('sort') };
}

/** What is asked for stands in the address, so that it can be sent to somebody and survives going back. */
function remember(query: Asked): void {
  const parameters = new URLSearchParams();
  for (const field of fields) if (query[field]) parameters.set(field, query[field]);
  const text = parameters.toString();
  history.replaceState(null, '', text ? `?${text}` : location.pathname);
}

function recall(form: HTMLFormElement): void {
  const parameters = new URLSearchParams(location.search);
  for (const name of fields) {
    const field = form.elements.namedItem(name);
    const value = parameters.get(name);
    if (value && (field instanceof HTMLInputElement || field instanceof HTMLSelectElement))
      field.value = value;
  }
}

/** Filters and sorts the list that is already on the page; without it, the whole list stands there. */
export function filterList(): void {
  const list = document.querySelector<HTMLElement>('[data-list]');
  const form = document.querySelector<HTMLFormElement>('[data-filters]');
  const status = document.querySelector<HTMLElement>('[data-status]');
  if (!list || !form || !status) return;
  const rows = Array.from(list.querySelectorAll<HTMLElement>('.row'), readRow);
  const apply = () => {
    const query = asked(form);
    const shown = rows.filter((row) => isAsked(row, query));
    rows.sort(orders[query.sort] ?? newest);
    for (const row of rows) {
      row.element.hidden = !shown.includes(row);
      list.appendChild(row.element);
    }
    found(status, shown.length);
    remember(query);
  };
  recall(form);
  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
}
