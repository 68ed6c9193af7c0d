import type * as z from 'zod';
import type {
  EvaluationCommand,
  EvaluationView,
  OpenRounds,
} from '../../shared/contracts/evaluation.ts';
import { ask, type Wish } from './ask.ts';

export type ProjectOfPage = {
  tenant: string;
  purchase: string;
  project: string;
  /** For whom the reader acts; empty for an official. */
  organization: string;
};

const path = '/api/t/:tenant/purchases/:purchase/projects/:organization/evaluation';
const taken = ({ tenant, purchase, project, organization }: ProjectOfPage) => ({
  param: { tenant, purchase, organization: project },
  query: organization ? { organization } : {},
});

export const getRounds = (tenant: string): Promise<OpenRounds> =>
  ask('$get', '/api/t/:tenant/evaluations', { param: { tenant } }) as Promise<OpenRounds>;

export const getEvaluation = (of: ProjectOfPage): Promise<EvaluationView> =>
  ask('$get', path, taken(of)) as Promise<EvaluationView>;

export type Command = z.input<typeof EvaluationCommand>;
export const changeEvaluation = (
  of: ProjectOfPage,
  json: Command,
  wish: Wish,
): Promise<EvaluationView> =>
  ask('$post', path, { ...taken(of), json: json as never }, wish(json)) as Promise<EvaluationView>;

/** The evaluator hands the result of a round that is over to the purchase. */
export const takeOver = (of: ProjectOfPage & { version: number }, findings: string, wish: Wish) => {
  const json = { type: 'submitEvaluation' as const, organizationId: of.project, findings };
  return ask(
    '$post',
    '/api/t/:tenant/purchases/:purchase/work',
    { param: { tenant: of.tenant, purchase: of.purchase }, query: {}, json: json as never },
    { ...wish(json), 'if-match': `"v${of.version}"` },
  );
};

/** A decided claw-back is carried out, or lifted where an appeal was upheld. */
export const enforceConsequence = (
  of: ProjectOfPage & { version: number },
  consequence: string,
  wish: Wish,
) => {
  const json = { type: 'enforceConsequence' as const, organizationId: of.project, consequence };
  return ask(
    '$post',
    '/api/t/:tenant/purchases/:purchase/work',
    { param: { tenant: of.tenant, purchase: of.purchase }, query: {}, json: json as never },
    { ...wish(json), 'if-match': `"v${of.version}"` },
  );
};

/** The office asks for what a rule says follows. */
export const askConsequence = (
  of: ProjectOfPage & { version: number },
  asked: { rule: string; reason: string; percent?: number },
  wish: Wish,
) => {
  const json = { type: 'askConsequence' as const, organizationId: of.project, ...asked };
  return ask(
    '$post',
    '/api/t/:tenant/purchases/:purchase/work',
    { param: { tenant: of.tenant, purchase: of.purchase }, query: {}, json: json as never },
    { ...wish(json), 'if-match': `"v${of.version}"` },
  );
};
