import type { Boards, PostRecord } from '../../shared/contracts/boards.ts';
import { ask, type Wish } from './ask.ts';

const path = '/api/t/:tenant/boards';

export const getBoards = (tenant: string, community: string): Promise<Boards> =>
  ask('$get', path, {
    param: { tenant },
    query: community ? { community } : {},
  } as never) as Promise<Boards>;

export const postRecord = (tenant: string, json: PostRecord, wish: Wish): Promise<Boards> =>
  ask('$post', path, { param: { tenant }, json } as never, wish(json)) as Promise<Boards>;
