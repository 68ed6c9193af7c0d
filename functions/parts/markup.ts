import { html, raw } from 'hono/html';

/** HTML in the making. Whatever is put into `html` is escaped, unless it is markup itself. */
export type Markup = ReturnType<typeof html>;
export { html, raw };

/** Nothing, where a part is left out. */
export const none: Markup = html``;

/** The finished page. Views wait for nothing, so there is no promise in it. */
export const written = (markup: Markup): string => String(markup);

/**
 * `address` where it is a web address, else nothing: what people typed as an address must not become a link
 * that runs.
 */
export const webAddress = (address: string): string | undefined =>
  /^https?:\/\//i.test(address) ? address : undefined;
