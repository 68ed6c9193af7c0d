import { StoredDocument } from '../domain/files/document.ts';
import {
  AnnounceDocument,
  DocumentAnnounced,
  DocumentLink,
  DocumentPath,
  Documents,
  DocumentsPath,
} from './documents.ts';
import { Nothing } from './exports.ts';
import { needReaders } from './need-routes.ts';
import { NeedPath, NeedPhotographs } from './needs.ts';
import type { RouteContract } from './route-contract.ts';

const documents = '/api/t/:tenant/purchases/:purchase/documents';

const photographs = '/api/t/:tenant/need-photographs/:need';

/** Routes of the `files` unit. The files themselves pass by it: it says where they go and where they are. */
export const filesRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: documents,
    summary: 'The files of a purchase that the reader may read',
    access: 'officialOrOrganization',
    params: DocumentsPath,
    answer: Documents,
    status: 200,
  },
  {
    method: 'get',
    path: photographs,
    summary: 'Photographs that came with a need, with where each can be seen for a minute',
    access: 'official',
    posts: needReaders,
    params: NeedPath,
    answer: NeedPhotographs,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'post',
    path: documents,
    summary: 'Announce a file and learn where to send it',
    access: 'officialOrOrganization',
    params: DocumentsPath,
    body: AnnounceDocument,
    answer: DocumentAnnounced,
    status: 201,
    headers: ['Idempotency-Key'],
    problems: ['not-permitted', 'idempotency-key-required', 'idempotency-key-reused'],
  },
  {
    method: 'get',
    path: `${documents}/:document`,
    summary: 'How far a file is: on its way, being looked at, clean or refused',
    access: 'officialOrOrganization',
    params: DocumentPath,
    answer: StoredDocument,
    status: 200,
  },
  {
    method: 'post',
    path: `${documents}/:document/links`,
    summary: 'An address for fetching a clean file, for a minute',
    access: 'officialOrOrganization',
    params: DocumentPath,
    body: Nothing,
    answer: DocumentLink,
    status: 201,
    problems: ['file-not-clean'],
  },
];
