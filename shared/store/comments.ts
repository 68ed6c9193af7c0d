import {
  type Comment,
  type CommentRow,
  CommentWindow,
  CommunityRight,
  rowOfWindow,
} from '../domain/access/comments.ts';
import type { TenantId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import { put, queryAll, read, remove, update } from './items.ts';
import { keys, partitions, type Subject } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/** A matter or a right has a chain of its own. */
export const commentSubject = (tenant: TenantId, id: string): Subject => ({
  tenant,
  kind: 'comment',
  id,
});

export type Comments = { rights: CommunityRight[]; rows: CommentRow[] };

/** Rights, what is open, and what was closed from `year` on: one query. */
export async function readComments(
  table: Table,
  tenant: TenantId,
  year: number,
): Promise<Comments> {
  const items = await queryAll(table, partitions.communityComments(tenant, year));
  const isRight = ({ SK }: Record<string, unknown>) => String(SK).startsWith('R#');
  return {
    rights: items.filter(isRight).map(({ data }) => CommunityRight.parse(data)),
    rows: items.filter((item) => !isRight(item)).map(({ data }) => data as CommentRow),
  };
}

/** What is open: one query. */
export const readOpenComments = async (table: Table, tenant: TenantId): Promise<CommentRow[]> =>
  (await queryAll(table, partitions.openComments(tenant))).map(({ data }) => data as CommentRow);

export async function readWindow(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<CommentWindow | undefined> {
  const item = await read(table, keys.commentWindow(tenant, id));
  return item && CommentWindow.parse(item['data']);
}

export const rightWrite = (table: Table, tenant: TenantId, right: CommunityRight): Write => ({
  item: put(table, { ...keys.right(tenant, right.id), et: 'right', data: right }),
});

/** What everybody may read of a matter in one community: what was laid before it, what it said, what it was told. */
export type CommentShown = {
  matter: string;
  title: string;
  department: string;
  at: Instant;
  due: Instant;
  said?: Comment['verdict'];
  text?: string;
  reply?: CommentWindow['replies'][number]['verdict'];
  reason?: string;
  isConsent?: boolean;
  outcome?: string;
};

function shownIn(one: CommentWindow, community: string): CommentShown {
  const { asked, at, due, closed, silenceIsConsentBy } = one;
  const said = one.comments.find((each) => each.community === community);
  const reply = one.replies.find((each) => each.community === community);
  return {
    matter: asked.matter,
    title: asked.title,
    department: asked.department,
    at,
    due: due.at,
    ...(said && { said: said.verdict, text: said.text }),
    ...(reply && { reply: reply.verdict, reason: reply.reason }),
    ...(!said && closed && silenceIsConsentBy && { isConsent: true }),
    ...(closed && { outcome: closed.outcome }),
  };
}

/**
 * A matter as it stands now: whole, as a row of the list, and as each community in `changed` shows it.
 *
 * @param changed - communities whose part of it changed
 */
export function windowWrites(
  table: Table,
  tenant: TenantId,
  one: CommentWindow,
  changed: readonly string[],
): Write[] {
  const row = { et: 'commentRow', data: rowOfWindow(one) };
  return [
    { item: put(table, { ...keys.commentWindow(tenant, one.id), et: 'commentWindow', data: one }) },
    { item: put(table, { ...keys.commentRow(tenant, one.id, one.closed?.at), ...row }) },
    ...(one.closed ? [{ item: remove(table, keys.commentRow(tenant, one.id)) }] : []),
    ...changed.map((community) => ({
      item: update(table, keys.commentsShown(tenant, community), {
        expression: 'SET et = :et, #id = :shown',
        names: { '#id': one.id },
        values: { ':et': 'commentsShown', ':shown': shownIn(one, community) },
      }),
    })),
  ];
}

/** What a community was asked and said, the latest first. One read. */
export async function readCommentsShown(
  table: Table,
  tenant: TenantId,
  community: string,
): Promise<CommentShown[]> {
  const item = await read(table, keys.commentsShown(tenant, community));
  const { PK: _pk, SK: _sk, et: _et, ...all } = item ?? {};
  return (Object.values(all) as CommentShown[]).sort((a, b) => b.at.localeCompare(a.at));
}
