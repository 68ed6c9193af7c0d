import type * as z from 'zod';
import type { Documents } from '../../shared/contracts/documents.ts';
import type { OpeningMinutesView, ResultNoticeNames } from '../../shared/contracts/purchases.ts';
import type { Application } from '../../shared/domain/purchase/application.ts';
import type { Feedback } from '../../shared/domain/purchase/feedback.ts';
import { ask } from './ask.ts';

/** Where in a purchase, and for which organization the reader acts; empty for an official. */
export type Reading = { tenant: string; purchase: string; actingFor: string };

const purchaseAt = '/api/t/:tenant/purchases/:purchase';
const asked = ({ tenant, purchase, actingFor }: Reading) => ({
  param: { tenant, purchase },
  query: { ...(actingFor && { organization: actingFor }) },
});

/** One application, whole. */
export const getOpened = (at: Reading, applicant: string) =>
  ask('$get', `${purchaseAt}/applications/:applicant`, {
    ...asked(at),
    param: { ...asked(at).param, applicant },
  }) as Promise<Application>;

export const getMinutes = (at: Reading) =>
  ask('$get', `${purchaseAt}/opening-minutes`, asked(at)) as Promise<OpeningMinutesView>;

export const getDocuments = (at: Reading) =>
  ask('$get', `${purchaseAt}/documents`, asked(at)) as Promise<z.infer<typeof Documents>>;

export const getFeedback = (at: Reading) =>
  ask('$get', `${purchaseAt}/feedback`, asked(at)) as Promise<Feedback>;

export const getResultNames = (tenant: string, purchase: string) =>
  ask('$get', `${purchaseAt}/result-notice`, {
    param: { tenant, purchase },
  }) as Promise<ResultNoticeNames>;

/** An address that gives the file, for a minute. */
export const linkTo = (at: Reading, document: string) =>
  ask('$post', `${purchaseAt}/documents/:document/links`, {
    ...asked(at),
    param: { ...asked(at).param, document },
    json: {},
  });
