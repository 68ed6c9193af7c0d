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
    /** Waits for the code in a mail that arrived after `known` was read; nothing if none comes in time. */
    freshCode: async (email: string, known: ReadonlySet<string>): Promise<string | undefined> => {
      const found = until(
        `a code to ${email}`,
        async () => codeIn((await fresh(email, known)).findLast((mail) => codeIn(mail))),
        5_000,
      );
      return found.catch(() => undefined);
    },
    /** Waits for a mail whose text matches; the newest one counts. */
    matching: (email: string, isMeant: (text: string) => boolean, used: ReadonlySet<string>) =>
      until(`a certain mail to ${email}`, async () =>
        (await to(email)).findLast((mail) => isMeant(mail.text) && !used.has(mail.id)),
      ),
  };
}
export type MailboxClient = ReturnType<typeof mailboxClient>;

/** The six digits a code mail has in its subject. */
const codeIn = (mail: ReceivedMail | undefined): string | undefined =>
  /(?<!\d)\d{6}(?!\d)/.exec(mail?.subject ?? '')?.[0];
