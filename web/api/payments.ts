import type { PayeeCommand } from '../../shared/contracts/payee.ts';
import type {
  LineageView,
  PaymentStanding,
  Payments,
  ProjectPayments,
} from '../../shared/contracts/paying.ts';
import type {
  BatchFile,
  BatchMade,
  ConfirmationsRead,
} from '../../shared/contracts/payment-batches.ts';
import type { WorkCommand } from '../../shared/domain/purchase/commands.ts';
import { ask, type Wish } from './ask.ts';

/** Which project; `isOwn`: a member of its organization reads it. */
export type ProjectAt = {
  tenant: string;
  purchase: string;
  organization: string;
  isOwn: boolean;
};

const project = '/api/t/:tenant/purchases/:purchase/projects/:organization';

const asked = ({ isOwn, ...param }: ProjectAt) => ({
  param,
  query: isOwn ? { organization: param.organization } : {},
});

export const getPayments = (tenant: string) =>
  ask('$get', '/api/t/:tenant/payments', { param: { tenant } }) as Promise<Payments>;

export const getProjectPayments = (at: ProjectAt) =>
  ask('$get', `${project}/payments`, asked(at) as never) as Promise<ProjectPayments>;

export const getLineage = (at: ProjectAt, payment: number) => {
  const { param, query } = asked(at);
  const found = { param: { ...param, payment: String(payment) }, query };
  return ask('$get', `${project}/lineage/:payment`, found as never) as Promise<LineageView>;
};

export const changePayee = (at: ProjectAt, json: PayeeCommand, wish: Wish) =>
  ask(
    '$post',
    `${project}/payee`,
    { ...asked(at), json } as never,
    wish(json),
  ) as Promise<ProjectPayments>;

/** Moves one payment, as it stood when it was read. */
export const movePayment = (
  tenant: string,
  { purchase, version }: Pick<PaymentStanding, 'purchase' | 'version'>,
  json: WorkCommand,
  wish: Wish,
) =>
  ask(
    '$post',
    '/api/t/:tenant/purchases/:purchase/work',
    { param: { tenant, purchase }, query: {}, json: json as never },
    { ...wish(json), 'if-match': `"v${version}"` },
  );

type Named = Pick<PaymentStanding, 'purchase' | 'organizationId' | 'number'>;

export const sendBatch = (tenant: string, payments: readonly Named[], wish: Wish) => {
  const json = {
    payments: payments.map(({ purchase, organizationId, number }) => ({
      purchase,
      organizationId,
      number,
    })),
  };
  return ask(
    '$post',
    '/api/t/:tenant/payment-batches',
    { param: { tenant }, json },
    wish(json),
  ) as Promise<BatchMade>;
};

export const getBatchFile = (tenant: string, batch: string) =>
  ask('$get', '/api/t/:tenant/payment-batches/:batch', {
    param: { tenant, batch },
  }) as Promise<BatchFile>;

export const sendConfirmations = (
  tenant: string,
  json: { content: string; keep: boolean },
  wish: Wish,
) =>
  ask(
    '$post',
    '/api/t/:tenant/payment-confirmations',
    { param: { tenant }, json },
    wish(json),
  ) as Promise<ConfirmationsRead>;
