import type {
  AnnounceMeeting,
  GatheringsPage,
  MeetingCommand,
  MeetingView,
} from '../../shared/contracts/meetings.ts';
import type {
  BeginVote,
  EnterPapers,
  Papers,
  PapersEntered,
  PrintPapers,
  VoteCommand,
  VoteFile,
  VoteProposals,
  VoteView,
} from '../../shared/contracts/votes.ts';
import { ask, type Wish } from './ask.ts';

const all = '/api/t/:tenant';
export type OfMeeting = { tenant: string; meeting: string };
export type OfVote = { tenant: string; vote: string };

export const getGatherings = (tenant: string, state: string): Promise<GatheringsPage> =>
  ask('$get', `${all}/deliberation`, {
    param: { tenant },
    query: { state, limit: '100' },
  } as never) as Promise<GatheringsPage>;

export const announceMeeting = (
  tenant: string,
  json: AnnounceMeeting,
  wish: Wish,
): Promise<MeetingView> =>
  ask('$post', `${all}/meetings`, { param: { tenant }, json } as never, wish(json)) as never;

export const getMeeting = (param: OfMeeting): Promise<MeetingView> =>
  ask('$get', `${all}/meetings/:meeting`, { param } as never) as Promise<MeetingView>;

export const sendMeeting = (
  param: OfMeeting,
  json: MeetingCommand,
  wish: Wish,
): Promise<MeetingView> =>
  ask('$post', `${all}/meetings/:meeting/commands`, { param, json } as never, wish(json)) as never;

export const beginVote = (tenant: string, json: BeginVote, wish: Wish): Promise<VoteView> =>
  ask('$post', `${all}/votes`, { param: { tenant }, json } as never, wish(json)) as never;

export const getVote = (param: OfVote): Promise<VoteView> =>
  ask('$get', `${all}/votes/:vote`, { param } as never) as Promise<VoteView>;

export const getProposals = (param: OfVote): Promise<VoteProposals> =>
  ask('$get', `${all}/votes/:vote/proposals`, { param } as never) as Promise<VoteProposals>;

export const sendVote = (param: OfVote, json: VoteCommand, wish: Wish): Promise<VoteView> =>
  ask('$post', `${all}/votes/:vote/commands`, { param, json } as never, wish(json)) as never;

export const printPapers = (param: OfVote, json: PrintPapers, wish: Wish): Promise<Papers> =>
  ask('$post', `${all}/votes/:vote/papers`, { param, json } as never, wish(json)) as never;

export const enterPapers = (param: OfVote, json: EnterPapers): Promise<PapersEntered> =>
  ask('$post', `${all}/votes/:vote/entries`, { param, json } as never) as Promise<PapersEntered>;

export const getVoteFile = (param: OfVote): Promise<VoteFile> =>
  ask('$get', `${all}/votes/:vote/file`, { param } as never) as Promise<VoteFile>;
