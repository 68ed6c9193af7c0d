import type { OverviewView } from '../../shared/contracts/overview.ts';
import type {
  CommentsView,
  SatisfactionCommand,
  SatisfactionView,
} from '../../shared/contracts/satisfaction.ts';
import { ask } from './ask.ts';

export type ProjectParam = { tenant: string; purchase: string; organization: string };
/** `isOwn`: the reader acts for the organization whose project it is. */
type Reader = { isOwn: boolean };

const place = '/api/t/:tenant/purchases/:purchase/projects/:organization/satisfaction';
const acting = ({ organization }: ProjectParam, { isOwn }: Reader) => ({
  query: isOwn ? { organization } : {},
});

export const getSatisfaction = (param: ProjectParam, reader: Reader) =>
  ask('$get', place, { param, ...acting(param, reader) } as never) as Promise<SatisfactionView>;

export const getComments = (param: ProjectParam, reader: Reader) =>
  ask('$get', `${place}/comments`, {
    param,
    ...acting(param, reader),
  } as never) as Promise<CommentsView>;

export const doSatisfaction = (
  param: ProjectParam,
  reader: Reader,
  { command, headers }: { command: SatisfactionCommand; headers: Record<string, string> },
) =>
  ask(
    '$post',
    place,
    { param, ...acting(param, reader), json: command } as never,
    headers,
  ) as Promise<{ view: SatisfactionView; links: string[] }>;

export const getOverview = (tenant: string) =>
  ask('$get', '/api/t/:tenant/overview', { param: { tenant } }) as Promise<OverviewView>;

export const getOwnOverview = (organization: string) =>
  ask('$get', '/api/organizations/:organization/overview', {
    param: { organization },
  }) as Promise<OverviewView>;
