import type {
  DeclarationView,
  Declare,
  ExpertPool,
  ImportExperts,
  ImportedExperts,
  KeepExpert,
} from '../../shared/contracts/experts.ts';
import { ask, type Wish } from './ask.ts';

const pool = '/api/t/:tenant/experts';
const own = '/api/t/:tenant/expert-declaration';

export const getPool = (tenant: string): Promise<ExpertPool> =>
  ask('$get', pool, { param: { tenant } }) as Promise<ExpertPool>;

type Place = { tenant: string; person: string; version: number };
export const keepExpert = ({ version, ...param }: Place, json: KeepExpert, wish: Wish) =>
  ask(
    '$put',
    `${pool}/:person`,
    { param, json: json as never },
    { ...wish(json), 'if-match': `"v${version}"` },
  );

export const importExperts = (tenant: string, json: ImportExperts, wish: Wish) =>
  ask(
    '$post',
    `${pool}/import`,
    { param: { tenant }, json },
    wish(json),
  ) as Promise<ImportedExperts>;

export const getDeclaration = (tenant: string): Promise<DeclarationView> =>
  ask('$get', own, { param: { tenant } }) as Promise<DeclarationView>;

export const declareTies = (
  { tenant, version }: { tenant: string; version: number },
  json: Declare,
  wish: Wish,
) =>
  ask(
    '$put',
    own,
    { param: { tenant }, json: json as never },
    { ...wish(json), 'if-match': `"v${version}"` },
  );
