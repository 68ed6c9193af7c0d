import type {
  AppraisalCommand,
  AppraisalDone,
  AppraisalSheet,
  AppraisalSheets,
  Appraisals,
  AppraisalView,
  RoundPlan,
} from '../../shared/contracts/appraisal.ts';
import { ask, type Wish } from './ask.ts';

const all = '/api/t/:tenant/appraisals';
type At = { tenant: string; round: string };

export const getAppraisals = (tenant: string): Promise<Appraisals> =>
  ask('$get', all, { param: { tenant } } as never) as Promise<Appraisals>;

export const getAppraisal = (param: At, from: string): Promise<AppraisalView> =>
  ask('$get', `${all}/:round`, { param, query: { from } } as never) as Promise<AppraisalView>;

export const setUpRound = (tenant: string, json: RoundPlan, wish: Wish): Promise<AppraisalDone> =>
  ask('$post', all, { param: { tenant }, json } as never, wish(json)) as Promise<AppraisalDone>;

export const changeRound = (
  param: At,
  json: AppraisalCommand,
  wish: Wish,
): Promise<AppraisalDone> =>
  ask('$post', `${all}/:round`, { param, json } as never, wish(json)) as Promise<AppraisalDone>;

export const getSheets = (param: At): Promise<AppraisalSheets> =>
  ask('$get', `${all}/:round/sheet`, { param } as never) as Promise<AppraisalSheets>;

export const handInSheet = (param: At, json: AppraisalSheet): Promise<AppraisalSheets> =>
  ask('$put', `${all}/:round/sheet`, { param, json } as never) as Promise<AppraisalSheets>;
