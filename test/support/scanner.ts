import { createHttpUnits } from '../../functions/http-units.ts';
import type { Deps, Mail } from '../../functions/ports.ts';
import { unitFor } from '../../infra/local/front-door.ts';

type Units = ReturnType<typeof createHttpUnits>;
type Form = { action: string; fields: Field[] };
type Field = { name: string; kind: string; values: string[] };

export type Scanned = { tries: number; statuses: Record<string, number>; cookies: string[] };

const attribute = (tag: string, name: string) =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');

function fieldsIn(html: string): Field[] {
  const fields = new Map<string, Field>();
  for (const [tag] of html.matchAll(/<(input|textarea|button|select)\b[^>]*>/g)) {
    const name = attribute(tag, 'name');
    if (!name) continue;
    const kind = attribute(tag, 'type') ?? tag.slice(1, 9).trim();
    const field = fields.get(name) ?? { name, kind, values: [] };
    field.values.push(attribute(tag, 'value') ?? '');
    fields.set(name, field);
  }
  for (const [, name = '', options = ''] of html.matchAll(
    /<select\b[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    const values = [...options.matchAll(/<option value="([^"]+)"/g)].map(
      ([, value]) => value ?? '',
    );
    fields.set(name, { name, kind: 'select', values });
  }
  return [...fields.values()];
}

const formsIn = (html: string): Form[] =>
  [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', body = '']) => ({
    action: attribute(head, 'action') ?? '',
    fields: fieldsIn(body),
  }));

const linksIn = (html: string) =>
  [...html.matchAll(/<a\b[^>]*href="([^"#]+)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );

const guesses = ['', '0', '000000', '123456', '111111', '654321', 'abcdef', 'x'];

/** What a blind filler writes: the first of every choice, the reader's own address, a guess anywhere else. */
function filled({ fields }: Form, mail: Mail, guess: string): URLSearchParams {
  const sent = new URLSearchParams();
  for (const { name, kind, values } of fields) {
    const first = values.find(Boolean) ?? '';
    if (name === 'email' && !first) sent.set(name, mail.to);
    else if (['hidden', 'radio', 'checkbox', 'select'].includes(kind)) sent.set(name, first);
    else sent.set(name, name === 'code' ? guess : guess || 'x');
  }
  return sent;
}

/**
 * A mail filter at its worst: opens every link of a mail by GET and HEAD, follows the links of the pages, and
 * sends every form it finds with whatever it holds, from many addresses at once, again and again. It does what
 * no person would, and knows the mail; the one thing it does not do is read a code out of one mail and type it
 * into the page of another.
 */
export class Scanner {
  readonly #units: Units;
  readonly #base: string;
  readonly #statuses: Record<string, number> = {};
  readonly #cookies: string[] = [];
  #tries = 0;
  readonly #most: number;

  constructor(deps: Deps, most: number) {
    this.#units = createHttpUnits(deps);
    this.#base = deps.settings.publicBaseUrl;
    this.#most = most;
  }

  get isDone(): boolean {
    return this.#tries >= this.#most;
  }

  figures(): Scanned {
    return { tries: this.#tries, statuses: this.#statuses, cookies: this.#cookies };
  }

  async #ask(method: string, address: string, body?: URLSearchParams): Promise<string> {
    if (this.isDone) return '';
    this.#tries += 1;
    const { pathname } = new URL(address, this.#base);
    const from = `203.0.113.${this.#tries % 250}`;
    const answer = await this.#units[unitFor(method, pathname)].request(
      address,
      {
        method,
        headers: {
          'user-agent': 'Mozilla/5.0 (scanner) Chrome/120',
          ...(body && { 'content-type': 'application/x-www-form-urlencoded' }),
        },
        ...(body && { body: body.toString() }),
      },
      { incoming: { socket: { remoteAddress: from } } },
    );
    this.#statuses[answer.status] = (this.#statuses[answer.status] ?? 0) + 1;
    this.#cookies.push(...answer.headers.getSetCookie());
    return method === 'HEAD' ? '' : answer.text();
  }

  async #submit(html: string, mail: Mail, depth: number): Promise<void> {
    for (const form of formsIn(html)) {
      const answers = await Promise.all(
        guesses.map((guess) => this.#ask('POST', form.action, filled(form, mail, guess))),
      );
      if (depth > 0) for (const answer of answers) await this.#submit(answer, mail, depth - 1);
    }
  }

  async #open(address: string, mail: Mail, depth: number): Promise<void> {
    const [, html] = await Promise.all([
      this.#ask('HEAD', address),
      this.#ask('GET', address),
      this.#ask('GET', address),
    ]);
    await this.#submit(html, mail, 1);
    if (depth === 0) return;
    const inside = linksIn(html).filter((href) => href.startsWith('/') || href.startsWith('./'));
    for (const href of inside.slice(0, 4)) await this.#open(href, mail, depth - 1);
  }

  /** Does to one mail what it does to all. */
  async scan(mail: Mail): Promise<void> {
    const links = [...mail.text.matchAll(/https?:\/\/\S+/g)].map(([link]) => {
      const { pathname, search } = new URL(link);
      return pathname + search;
    });
    for (const link of [...links, '/sign-in', '/register', '/sign-in/factor'])
      if (!this.isDone) await this.#open(link, mail, 1);
  }
}
