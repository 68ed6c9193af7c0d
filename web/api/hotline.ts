import type {
  HotlineDesk,
  HotlineOverview,
  KnowledgeCommand,
  KnowledgeList,
  LookedUp,
  LookUp,
  TakeTicket,
  TicketCommand,
  TicketsPage,
  TicketTaken,
  TicketView,
} from '../../shared/contracts/hotline.ts';
import type { HotlineProviders } from '../../shared/contracts/hotline-providers.ts';
import { ask, type Wish } from './ask.ts';

const all = '/api/t/:tenant/hotline';

export const getDesk = (tenant: string): Promise<HotlineDesk> =>
  ask('$get', `${all}/desk`, { param: { tenant } } as never) as Promise<HotlineDesk>;

export const getLane = (
  tenant: string,
  query: { lane: string; cursor?: string; limit?: number },
): Promise<TicketsPage> =>
  ask('$get', all, { param: { tenant }, query } as never) as Promise<TicketsPage>;

export const getOwnTickets = (tenant: string, query: { cursor?: string }): Promise<TicketsPage> =>
  ask('$get', `${all}/own`, { param: { tenant }, query } as never) as Promise<TicketsPage>;

export const takeCall = (tenant: string, json: TakeTicket, wish: Wish): Promise<TicketTaken> =>
  ask('$post', all, { param: { tenant }, json } as never, wish(json)) as Promise<TicketTaken>;

export const lookUp = (tenant: string, json: LookUp): Promise<LookedUp> =>
  ask('$post', `${all}/look-up`, { param: { tenant }, json } as never) as Promise<LookedUp>;

export const findProviders = (
  tenant: string,
  query: Record<string, string>,
): Promise<HotlineProviders> =>
  ask('$get', `${all}/providers`, {
    param: { tenant },
    query,
  } as never) as Promise<HotlineProviders>;

export const getTicket = (param: { tenant: string; ticket: string }): Promise<TicketView> =>
  ask('$get', `${all}/:ticket`, { param } as never) as Promise<TicketView>;

export const sendTicket = (
  param: { tenant: string; ticket: string },
  json: TicketCommand,
  wish: Wish,
): Promise<TicketView> =>
  ask('$post', `${all}/:ticket`, { param, json } as never, wish(json)) as Promise<TicketView>;

export const showNumber = (param: { tenant: string; ticket: string }): Promise<{ phone: string }> =>
  ask('$post', `${all}/:ticket/number`, { param, json: {} } as never) as Promise<{ phone: string }>;

export const getAnswers = (tenant: string): Promise<KnowledgeList> =>
  ask('$get', `${all}/answers`, { param: { tenant } } as never) as Promise<KnowledgeList>;

export const sendAnswer = (
  tenant: string,
  json: KnowledgeCommand,
  wish: Wish,
): Promise<KnowledgeList> =>
  ask(
    '$post',
    `${all}/answers`,
    { param: { tenant }, json } as never,
    wish(json),
  ) as Promise<KnowledgeList>;

export const getHotlineOverview = (tenant: string): Promise<HotlineOverview> =>
  ask('$get', `${all}/overview`, { param: { tenant } } as never) as Promise<HotlineOverview>;
