import { signal } from '@preact/signals';

/** The address of this page, as a signal: tabs and filters are links, so back, reload and new tab work. */
const search = signal(window.location.search);

window.addEventListener('popstate', () => {
  search.value = window.location.search;
});

/** A parameter of the address; empty when it is not there. */
export const parameter = (name: string): string =>
  new URLSearchParams(search.value).get(name) ?? '';

/** This page's address with `changes`; an empty value leaves the parameter out. */
export function hereWith(changes: Record<string, string>): string {
  const all = new URLSearchParams(search.value);
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') all.delete(name);
    else all.set(name, value);
  }
  return `?${all.toString()}`;
}

/** Goes to `href`, an address of this page, without loading it anew. */
export function goTo(href: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') window.history.pushState(null, '', href);
  else window.history.replaceState(null, '', href);
  search.value = window.location.search;
}

/** For links that stay on this page; other clicks (new tab, middle button) are the browser's. */
export function stayHere(event: MouseEvent): void {
  const link = event.currentTarget;
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!isPlain || !(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  goTo(link.search);
  window.scrollTo(0, 0);
}

/** The address of another work page. */
export function workPage(screen: string, parameters: Record<string, string> = {}): string {
  const text = new URLSearchParams(parameters).toString();
  return `/work/${screen ? `${screen}/` : ''}${text ? `?${text}` : ''}`;
}
