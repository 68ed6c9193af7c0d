import { meetingWorkers } from '../domain/meeting/permissions.ts';
import {
  AnnounceMeeting,
  GatheringsPage,
  GatheringsQuery,
  MeetingCommand,
  MeetingPath,
  MeetingView,
} from './meetings.ts';
import { needReaders } from './need-routes.ts';
import { TenantPath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';

/** Routes of residents' councils and hearings, and of the list they share with votes. */
export const meetingRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/t/:tenant/deliberation',
    summary: 'Meetings and votes by what happens with them next',
    access: 'official',
    posts: needReaders,
    params: TenantPath,
    query: GatheringsQuery,
    answer: GatheringsPage,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'post',
    path: '/api/t/:tenant/meetings',
    summary: 'Announce a council or a hearing of residents',
    access: 'official',
    posts: meetingWorkers,
    params: TenantPath,
    body: AnnounceMeeting,
    answer: MeetingView,
    status: 201,
    headers: ['Idempotency-Key'],
    problems: ['not-permitted', 'notice-too-short', 'version-conflict', 'idempotency-key-reused'],
  },
  {
    method: 'get',
    path: '/api/t/:tenant/meetings/:meeting',
    summary: 'A meeting with its notice, its minutes and its conclusion',
    access: 'official',
    posts: needReaders,
    params: MeetingPath,
    answer: MeetingView,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'post',
    path: '/api/t/:tenant/meetings/:meeting/commands',
    summary: 'Put a meeting off, call it off, keep its minutes, publish what it decided',
    access: 'official',
    posts: meetingWorkers,
    params: MeetingPath,
    body: MeetingCommand,
    answer: MeetingView,
    status: 200,
    headers: ['Idempotency-Key'],
    problems: [
      'not-permitted',
      'illegal-move',
      'notice-too-short',
      'quorum-missed',
      'need-stands-elsewhere',
      'version-conflict',
      'idempotency-key-reused',
    ],
  },
];
