import type { World } from './person.ts';
import { until } from './until.ts';

const linkPattern = /https?:\/\/\S+\/a\/[\w.~-]+/;

/** The link of a letter, led to where this demo reaches the system. */
const pathOf = (text: string): string => {
  const link = linkPattern.exec(text)?.[0];
  if (!link) throw new Error('no link in the mail');
  return new URL(link).pathname;
};

const hashIn = (html: string) =>
  /name="documentsHash" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? undefined;

/** Links already decided on, by the mail they came in. */
export type UsedMails = Set<string>;

/**
 * What a mail scanner does to a link: fetches it, over and over, and sends its forms with whatever they hold
 * and the first of every choice.
 */
export async function scanLikeAMailFilter({ http }: World, path: string): Promise<void> {
  for (const method of ['HEAD', 'GET', 'GET'] as const) await http.call(path, { method });
  const page = await (await http.call(path)).text();
  const documentsHash = hashIn(page) ?? '';
  for (const form of [
    {},
    { documentsHash, decision: 'approve' },
    { documentsHash, decision: 'approve', opinion: 'x', code: '' },
    { documentsHash, decision: 'approve', opinion: 'x', code: '123456' },
  ])
    await http.call(`${path}/decision`, { method: 'POST', form });
}

/** The link in the newest mail to `email` that asks for an approval; about `subject`, where one is named. */
export async function approvalPath(
  world: World,
  email: string,
  used: UsedMails,
  subject = '',
): Promise<string> {
  const mail = await world.mailbox.matching(
    email,
    (text) => linkPattern.test(text) && text.includes(subject),
    used,
  );
  used.add(mail.id);
  return pathOf(mail.text);
}

/**
 * Opens the letter behind `path`, asks for a code, types it and decides, as an official would on a phone.
 * Decided already, it leaves things as they are.
 */
export async function decideByLetter(
  world: World,
  { email, path }: { email: string; path: string },
  decision: 'approve' | 'return',
  opinion: string,
): Promise<void> {
  const { http, mailbox } = world;
  await until(`${email} to decide`, async () => {
    const html = await (await http.call(path)).text();
    const documentsHash = hashIn(html);
    if (!documentsHash) return true;
    const known = await mailbox.ids(email);
    await http.call(`${path}/code`, { method: 'POST', form: {} });
    const code = await mailbox.freshCode(email, known);
    if (!code) return undefined;
    const form = { documentsHash, decision, opinion, code };
    const response = await http.call(`${path}/decision`, { method: 'POST', form });
    return response.status === 303 ? true : undefined;
  });
}
