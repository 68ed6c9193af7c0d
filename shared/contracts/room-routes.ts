import { roomPosts } from '../domain/room/parties.ts';
import { ProjectPath } from './project-path.ts';
import { RoomCommand, RoomDone, RoomQuery, RoomView, TeamCommand, TeamView } from './room.ts';
import type { RouteContract } from './route-contract.ts';

const project = '/api/t/:tenant/purchases/:purchase/projects/:organization';
const parties = {
  access: 'officialOrOrganization',
  posts: roomPosts,
  params: ProjectPath,
} as const;
const changing = {
  ...parties,
  method: 'post',
  answer: RoomDone,
  status: 201,
  headers: ['Idempotency-Key'],
} as const;

/** Where the parties of a project write, meet and agree, and who works on it. Part of the routes of the `working` unit. */
export const roomRoutes: readonly RouteContract[] = [
  {
    ...parties,
    method: 'get',
    path: `${project}/room`,
    summary:
      'The room of a project: messages, minutes, agreed actions, hand-offs and how well the three are linked',
    query: RoomQuery,
    answer: RoomView,
    status: 200,
  },
  {
    ...changing,
    path: `${project}/room`,
    summary:
      'Write, answer, take back, decide, record and confirm minutes, agree actions, hand over',
    body: RoomCommand,
    problems: [
      'not-permitted',
      'version-conflict',
      'already-decided',
      'too-late-to-take-back',
      'too-many-entries',
      'file-not-clean',
      'idempotency-key-required',
      'idempotency-key-reused',
    ],
  },
  {
    ...parties,
    method: 'get',
    path: `${project}/team`,
    summary:
      'Who works on a project: posts, hours, supervision, training, certificates, and what falls short',
    needsFacts: true,
    answer: TeamView,
    status: 200,
  },
  {
    ...changing,
    path: `${project}/team`,
    summary: 'Assign somebody, log hours and sessions, give consent to a change of people',
    needsFacts: true,
    body: TeamCommand,
    problems: [
      'not-permitted',
      'version-conflict',
      'already-decided',
      'idempotency-key-required',
      'idempotency-key-reused',
    ],
  },
];
