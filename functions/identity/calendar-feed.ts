import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AgreedTask, Task } from '../../shared/contracts/tasks.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { plusDays, startOfDay } from '../../shared/domain/time.ts';
import { deadlineWords } from '../../shared/messages/deadline.ts';
import { deadlineSentence, ruleInWords } from '../../shared/messages/deadline-sentence.ts';
import { terms } from '../../shared/messages/terms.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { endedFeedItem, feedItem, readFeed } from '../../shared/store/calendar-feeds.ts';
import { readStanding } from '../../shared/store/people.ts';
import { record } from '../../shared/store/record.ts';
import { agreedOf } from '../agreed-of.ts';
import { calendarFile, type Dated } from '../calendar-file.ts';
import type { Deps } from '../ports.ts';
import { tasksOf } from '../tasks-of.ts';

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

const recorded = (deps: Deps, person: PersonId) => ({
  subject: { person, kind: 'calendarFeed', id: 'own' } as const,
  actor: { kind: 'official', personId: person, posts: [] } as const,
  origin: deps.origin,
  now: deps.clock.now(),
  worldNow: deps.clock.now(),
});

/** Makes the secret address; whoever held an earlier one reads nothing any more. */
export async function makeFeed(deps: Deps, person: PersonId): Promise<{ address: string }> {
  const secret = randomBytes(32).toString('base64url');
  const feed = { hash: hashOf(secret), madeAt: deps.clock.now() };
  await record(deps.table, {
    ...recorded(deps, person),
    writes: () => [{ item: feedItem(deps.table, person, feed) }],
    command: 'makeCalendarFeed',
  });
  return { address: `${deps.settings.publicBaseUrl}/calendar/${person}.${secret}` };
}

/** Ends the secret address; where there is none, there is nothing to do. */
export async function endFeed(deps: Deps, person: PersonId): Promise<void> {
  if (!(await readFeed(deps.table, person))) return;
  await record(deps.table, {
    ...recorded(deps, person),
    writes: () => [{ item: endedFeedItem(deps.table, person) }],
    command: 'endCalendarFeed',
  });
}

/** Whose calendar a secret address is. An ended one is as absent as one that never was. */
async function ownerOf({ table }: Deps, token: string): Promise<PersonId> {
  const [id = '', secret = ''] = token.split('.');
  const person = PersonId.safeParse(id).data;
  const feed = person && (await readFeed(table, person));
  const isTheirs = feed && timingSafeEqual(Buffer.from(feed.hash), Buffer.from(hashOf(secret)));
  if (!isTheirs) throw new DomainError({ code: 'not-found' });
  return person;
}

/** What the date is the end of, and how it was counted, with its source. */
function why(reason: Task['reason'], language: Language): string[] {
  if (!reason) return [];
  const t = deadlineWords(language);
  return [...(reason.rule ? [ruleInWords(reason, t)] : []), deadlineSentence(reason, t, language)];
}

const datedOf =
  (base: string, language: Language) =>
  ({
    tenant,
    tenantName,
    purchaseId,
    title,
    command,
    reference = '',
    due,
    reason,
    ...more
  }: Task) => {
    if (due === undefined) return [];
    const whose = more.organizationId ? `&organization=${more.organizationId}` : '';
    const page = more.organizationId ? 'organization-purchase' : 'purchase';
    const dated: Dated = {
      id: `${tenant}-${purchaseId}-${command}-${reference || 'own'}`,
      at: due,
      summary: `${terms(language)(`command.${command}`)} · ${title}`,
      description: [tenantName, ...why(reason, language)].join('\n'),
      url: `${base}/work/${page}/?tenant=${tenant}&purchase=${purchaseId}${whose}`,
    };
    return [dated];
  };

/** What was agreed in a room lasts through its day. */
const agreedDate =
  (base: string) =>
  ({ tenant, purchase, organization, id, what, due, title, asMember }: AgreedTask): Dated => ({
    id: `${tenant}-${purchase}-${organization}-${id}`,
    at: startOfDay(plusDays(due, 1)),
    summary: what,
    description: title,
    url: `${base}/work/room/?tenant=${tenant}&purchase=${purchase}&project=${organization}${asMember ? `&organization=${organization}` : ''}&tab=agreed`,
  });

/** What the task list of the address's owner says until when, as a calendar: no more and no less. */
export async function feedOf(deps: Deps, token: string): Promise<string> {
  const person = await ownerOf(deps, token);
  const { language, ...standing } = await readStanding(deps.table, person);
  const now = deps.clock.now();
  const session = { ...standing, expiresAt: now };
  const [tasks, agreed] = await Promise.all([tasksOf(deps, session), agreedOf(deps, session)]);
  const base = deps.settings.publicBaseUrl;
  const dates = [...tasks.flatMap(datedOf(base, language)), ...agreed.map(agreedDate(base))];
  return calendarFile(language === 'en' ? 'Sanshe deadlines' : '三社待办期限', dates, now);
}
