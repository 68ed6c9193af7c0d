import { type Context, Hono } from 'hono';
import { ProjectPath } from '../../../shared/contracts/project-path.ts';
import { RoomCommand, RoomQuery, TeamCommand } from '../../../shared/contracts/room.ts';
import type { ProjectPlace } from '../../../shared/domain/fieldwork/activity.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import {
  agree,
  answerHandOff,
  completeHandOff,
  confirmMinutes,
  correctMinutes,
  handOver,
  recordMinutes,
  settleAction,
} from '../room/agreements.ts';
import { atRoom } from '../room/at-room.ts';
import { type Acting, actingIn } from '../room/change-room.ts';
import {
  assign,
  confirmSession,
  consent,
  endAssignment,
  logHours,
  logSession,
  takeOut,
} from '../room/change-team.ts';
import { decide, readUpTo, takeBack, writeMessage } from '../room/messages.ts';
import { viewRoom } from '../room/view-room.ts';
import { viewTeam } from '../room/view-team.ts';

type Doing<C extends { type: string }> = {
  [T in C['type']]: (acting: Acting, command: Extract<C, { type: T }>) => Promise<number>;
};

const inRoom: Doing<RoomCommand> = {
  write: writeMessage,
  takeBack,
  decide,
  read: readUpTo,
  recordMinutes,
  correctMinutes,
  confirmMinutes,
  agree,
  settleAction,
  handOver,
  answerHandOff,
  completeHandOff,
};

const inTeam: Doing<TeamCommand> = {
  assign,
  endAssignment,
  consent,
  logHours,
  logSession,
  confirmSession,
  takeOut,
};

async function carriedOut<C extends { type: string }>(
  c: Context<Env>,
  doing: Doing<C>,
  place: ProjectPlace,
  command: C,
): Promise<number> {
  const acting = actingIn(c, await atRoom(c.var, place), command);
  const run = doing[command.type as C['type']] as (acting: Acting, command: C) => Promise<number>;
  return run(acting, command);
}

const roomPath = '/purchases/:purchase/projects/:organization/room';
const teamPath = '/purchases/:purchase/projects/:organization/team';

/** Where the parties of a project write, meet and agree, and who works on it. */
export const room = new Hono<Env>()
  .get(roomPath, valid('param', ProjectPath), valid('query', RoomQuery), async (c) => {
    const at = await atRoom(c.var, c.req.valid('param'));
    return c.json(await viewRoom(c.var, at, c.req.valid('query').before), 200);
  })
  .post(
    roomPath,
    valid('param', ProjectPath),
    valid('query', RoomQuery),
    valid('json', RoomCommand),
    async (c) => {
      const version = await carriedOut(c, inRoom, c.req.valid('param'), c.req.valid('json'));
      return c.json({ version }, 201);
    },
  )
  .get(teamPath, valid('param', ProjectPath), valid('query', RoomQuery), async (c) =>
    c.json(await viewTeam(c.var, await atRoom(c.var, c.req.valid('param'))), 200),
  )
  .post(
    teamPath,
    valid('param', ProjectPath),
    valid('query', RoomQuery),
    valid('json', TeamCommand),
    async (c) => {
      const version = await carriedOut(c, inTeam, c.req.valid('param'), c.req.valid('json'));
      return c.json({ version }, 201);
    },
  );
