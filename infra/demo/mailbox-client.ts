import type { HttpClient } from './http-client.ts';
import { until } from './until.ts';

export type ReceivedMail = { id: string; to: string; subject: string; date: string; text: string };

/** Reads the mailbox where mails of this installation arrive, as JSON. */
export function mailboxClient(http: HttpClient, mailbox: string) {
  const to = (email: string) =>
    http.json<ReceivedMail[]>(`${mailbox}/messages?to=${encodeURIComponent(email)}`);
  /** Mails to `email` that are not in `known`, newest last. */
  const fresh = async (email: string, known: ReadonlySet<string>) =>
    (await to(email)).filter((mail) => !known.has(mail.id));
  return {
    all: () => http.json<ReceivedMail[]>(`${mailbox}/messages`),
    ids: async (email: string) => new Set((await to(email)).map((mail) => mail.id)),
    /** Waits for a mail that arrived after `known` was read. */
    next: (email: string, known: ReadonlySet<string>, millis = 20_000) =>
      until(`a mail to ${email}`, async () => (await fresh(email, known)).at(-1), millis),
    /** Waits for a mail whose text matches; the newest one counts. */
    matching: (email: string, pattern: RegExp, used: ReadonlySet<string>) =>
      until(`a mail to ${email} with ${pattern}`, async () =>
        (await to(email)).findLast((mail) => pattern.test(mail.text) && !used.has(mail.id)),
      ),
  };
}
export type MailboxClient = ReturnType<typeof mailboxClient>;

/** The six digits of a code mail. */
export const codeIn = (mail: ReceivedMail): string => {
  const code = /(?<!\d)\d{6}(?!\d)/.exec(mail.text)?.[0];
  if (!code) throw new Error(`no code in “${mail.subject}”`);
  return code;
};
