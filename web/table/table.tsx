import type { ComponentChildren } from 'preact';
import { hereWith, stayHere } from '../here.ts';
import { t } from '../i18n.ts';
import type { TableState } from './table.ts';

type FrameProps = {
  label: string;
  /** It has more figures than a phone has room for. */
  isWide?: boolean;
  children: ComponentChildren;
};

/** A table that is wider than the page scrolls by itself, also with the keyboard. */
export function TableFrame({ label, isWide, children }: FrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section class="table-scroll" aria-label={label} tabIndex={0}>
      <table class={isWide ? 'table wide' : 'table'}>{children}</table>
    </section>
  );
}

type HeadProps = { name: string; label: string; state: TableState; isFigure?: boolean };

/** A head that sorts: up, then down. It is a link, so the sorted list has an address. */
export function SortHead({ name, label, state, isFigure }: HeadProps) {
  const isSorted = state.sort === name;
  const order = isSorted ? (state.isDown ? 'down' : 'up') : undefined;
  const next = hereWith({ sort: name, order: isSorted && !state.isDown ? 'down' : '', page: '' });
  const spoken = order && (order === 'up' ? 'ascending' : 'descending');
  return (
    <th scope="col" class={isFigure ? 'num' : undefined} aria-sort={spoken}>
      <a class="sort" href={next} data-order={order} onClick={stayHere}>
        {label}
      </a>
    </th>
  );
}

export function Pager({ page, pages, total }: { page: number; pages: number; total: number }) {
  const link = (to: number, label: string) => (
    <a class="button" href={hereWith({ page: to > 1 ? String(to) : '' })} onClick={stayHere}>
      {label}
    </a>
  );
  return (
    <nav class="pager" aria-label={t('pager')}>
      <p role="status">{t('pager.total', { n: total })}</p>
      {pages > 1 && (
        <p>
          {page > 1 && link(page - 1, t('pager.before'))}
          <span class="pager-here">{t('pager.page', { page, pages })}</span>
          {page < pages && link(page + 1, t('pager.next'))}
        </p>
      )}
    </nav>
  );
}
