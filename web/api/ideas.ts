import type {
  AnswerPartnership,
  Collections,
  CollectionView,
  IdeaCommand,
  Partnerships,
} from '../../shared/contracts/ideas.ts';
import type { Announcement } from '../../shared/domain/ideas/collection.ts';
import { ask, type Wish } from './ask.ts';

const all = '/api/t/:tenant/ideas';
const one = '/api/t/:tenant/ideas/:collection';
const ofOrganization = '/api/organizations/:organization/ideas';

export const getCollections = (tenant: string): Promise<Collections> =>
  ask('$get', all, { param: { tenant } } as never) as Promise<Collections>;

export const openCollection = (tenant: string, json: Announcement, wish: Wish) =>
  ask('$post', all, { param: { tenant }, json } as never, wish(json)) as Promise<{ id: string }>;

export const getCollection = (tenant: string, collection: string): Promise<CollectionView> =>
  ask('$get', one, { param: { tenant, collection } } as never) as Promise<CollectionView>;

export const sendIdea = (
  place: { tenant: string; collection: string },
  json: IdeaCommand,
  wish: Wish,
): Promise<CollectionView> =>
  ask('$post', one, { param: place, json } as never, wish(json)) as Promise<CollectionView>;

export const getPartnerships = (organization: string): Promise<Partnerships> =>
  ask('$get', ofOrganization, { param: { organization } } as never) as Promise<Partnerships>;

export const answerPartnership = (
  param: { organization: string; tenant: string },
  json: AnswerPartnership,
): Promise<Partnerships> =>
  ask('$post', `${ofOrganization}/:tenant`, { param, json } as never) as Promise<Partnerships>;
