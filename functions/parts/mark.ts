import { html, type Markup } from './markup.ts';

/** Three circles joined to one: 社区, 社会组织, 社会工作者. */
export const mark = (): Markup =>
  html`<svg class="mark" viewBox="0 0 40 40" aria-hidden="true"><path d="M20 13.5v6m0 0-7 5m7-5 7 5"/><circle cx="20" cy="9" r="4.5"/><circle cx="9.3" cy="27.2" r="4.5"/><circle cx="30.7" cy="27.2" r="4.5"/><circle cx="20" cy="20" r="17.5"/></svg>`;
