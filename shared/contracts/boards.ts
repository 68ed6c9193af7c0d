import * as z from 'zod';
import { boardKinds } from '../domain/boards/kinds.ts';
import { RegionCode } from '../domain/people/appointment.ts';
import { Instant } from '../domain/time.ts';
import { TenantPath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';

const RecordId = z.string().regex(/^[0-9a-f]{20}$/);
const Fen = z.int().min(0).max(1e14);

export const PostRecord = z
  .strictObject({
    community: RegionCode,
    kind: z.enum(boardKinds),
    title: z.string().trim().min(2).max(80),
    text: z.string().trim().min(2).max(4000),
    /** The day it is about, or the last one it accounts for. */
    on: z.iso.date(),
    /** What came in and was spent; of finances only. */
    incomeFen: Fen.optional(),
    spentFen: Fen.optional(),
    /** An earlier record of the same kind that this one puts right. */
    corrects: RecordId.optional(),
  })
  .meta({ id: 'PostBoardRecord' });
export type PostRecord = z.infer<typeof PostRecord>;

export const BoardRecord = PostRecord.extend({
  id: RecordId,
  by: z.string(),
  at: Instant,
}).meta({ id: 'BoardRecord' });
export type BoardRecord = z.infer<typeof BoardRecord>;

/** The latest day a community has published about, by kind. */
export const BoardState = z.object({
  community: z.string(),
  latest: z.partialRecord(z.enum(boardKinds), z.iso.date()),
});
export type BoardState = z.infer<typeof BoardState>;

export const BoardQuery = z.object({ community: RegionCode.optional() });

/** Communities the reader publishes for, how far each has come, and what one of them has published. */
export const Boards = z
  .object({
    places: z.array(BoardState.extend({ name: z.string() })),
    records: z.array(BoardRecord),
  })
  .meta({ id: 'Boards' });
export type Boards = z.infer<typeof Boards>;

/** What a community publishes itself, beside what was bought for it. */
export const boardRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/t/:tenant/boards',
    summary: 'Communities whose board the reader keeps, and what stands on one',
    access: 'official',
    posts: ['communityCommittee', 'streetOffice'],
    params: TenantPath,
    query: BoardQuery,
    answer: Boards,
    status: 200,
  },
  {
    method: 'post',
    path: '/api/t/:tenant/boards',
    summary: 'Publish a record on the board of a community',
    access: 'official',
    posts: ['communityCommittee', 'streetOffice'],
    params: TenantPath,
    body: PostRecord,
    answer: Boards,
    status: 201,
    headers: ['Idempotency-Key'],
    problems: ['not-permitted', 'version-conflict', 'idempotency-key-reused'],
  },
];
