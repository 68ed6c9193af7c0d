import * as z from 'zod';
import {
  ApplicationPath,
  ApplicationState,
  Draft,
  FinalOfferReceipt,
  Receipt,
  SaveDraft,
  SubmitApplication,
  SubmitFinalOffer,
} from './applications.ts';
import { AnnounceSealedFile, SealedFileAnnounced } from './documents.ts';
import type { RouteContract } from './route-contract.ts';

const application = '/api/organizations/:organization/applications/:tenant/:purchase';
const DraftPath = z.object({ key: z.string() });

/** Routes of the `applying` unit: what somebody is writing, and applications under seal. */
export const applyingRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/drafts/:key',
    summary: 'Read a draft of one’s own',
    access: 'person',
    params: DraftPath,
    answer: Draft,
    status: 200,
  },
  {
    method: 'put',
    path: '/api/drafts/:key',
    summary: 'Save a draft of one’s own',
    access: 'person',
    params: DraftPath,
    body: SaveDraft,
    answer: Draft,
    status: 200,
    headers: ['If-Match'],
    problems: ['version-required', 'version-conflict'],
  },
  {
    method: 'get',
    path: application,
    summary: 'An organization’s own application: draft and receipt',
    access: 'applicant',
    params: ApplicationPath,
    answer: ApplicationState,
    status: 200,
  },
  {
    method: 'put',
    path: `${application}/draft`,
    summary: 'Save the draft of an application',
    access: 'applicant',
    params: ApplicationPath,
    body: SaveDraft,
    answer: Draft,
    status: 200,
    headers: ['If-Match'],
    problems: ['version-required', 'version-conflict'],
  },
  {
    method: 'post',
    path: `${application}/submission`,
    summary: 'Submit an application under seal',
    access: 'applicant',
    needsFacts: true,
    params: ApplicationPath,
    body: SubmitApplication,
    answer: Receipt,
    status: 201,
    headers: ['Idempotency-Key', 'If-Match'],
    problems: ['organizer-cannot-apply', 'bidding-closed', 'already-submitted', 'version-conflict'],
  },
  {
    method: 'post',
    path: `${application}/files`,
    summary: 'Learn where to send a file sealed in the browser',
    access: 'applicant',
    letsGuestsIn: true,
    params: ApplicationPath,
    body: AnnounceSealedFile,
    answer: SealedFileAnnounced,
    status: 201,
  },
  {
    method: 'post',
    path: `${application}/final-offer`,
    summary: 'Send a final offer under seal',
    access: 'applicant',
    params: ApplicationPath,
    body: SubmitFinalOffer,
    answer: FinalOfferReceipt,
    status: 201,
    headers: ['Idempotency-Key'],
    problems: ['offers-closed', 'illegal-move', 'application-unknown'],
  },
];
