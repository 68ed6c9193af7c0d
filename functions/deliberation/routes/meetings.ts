import { type Context, Hono } from 'hono';
import {
  AnnounceMeeting,
  GatheringsQuery,
  MeetingCommand,
  MeetingPath,
  type MeetingView,
} from '../../../shared/contracts/meetings.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { mayConvene } from '../../../shared/domain/meeting/permissions.ts';
import { readMeeting } from '../../../shared/store/gatherings.ts';
import { repeatOf } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { type Asking, asking, type Official } from '../asking.ts';
import { gatheringsPage } from '../listing.ts';
import { announce, commandMeeting } from '../meeting/command.ts';

const askingOf = (c: Context<Env>, tenant: TenantId) =>
  asking(c.var.deps, tenant, c.var.actor as Official);

async function viewOf({ deps, tenant, actor, now }: Asking, id: string): Promise<MeetingView> {
  const meeting = await readMeeting(deps.table, tenant, id);
  if (!meeting) throw new DomainError({ code: 'not-found' });
  return { meeting, now, mayAct: mayConvene(actor, [meeting.region]) };
}

/** Residents' councils and hearings, and the list they share with votes. */
export const meetings = new Hono<Env>()
  .get('/deliberation', valid('param', TenantPath), valid('query', GatheringsQuery), async (c) => {
    const { tenant } = c.req.valid('param');
    const { now } = await askingOf(c, tenant);
    const person = c.var.session.person.id;
    const asked = { tenant, person, now, ...c.req.valid('query') };
    return c.json(await gatheringsPage(c.var.deps, asked), 200);
  })
  .post('/meetings', valid('param', TenantPath), valid('json', AnnounceMeeting), async (c) => {
    const { tenant } = c.req.valid('param');
    const body = c.req.valid('json');
    const asked = await askingOf(c, tenant);
    const id = await announce(asked, body, repeatOf(c, c.var.session.person.id, body));
    return c.json(await viewOf(asked, id), 201);
  })
  .get('/meetings/:meeting', valid('param', MeetingPath), async (c) => {
    const { tenant, meeting } = c.req.valid('param');
    return c.json(await viewOf(await askingOf(c, tenant), meeting), 200);
  })
  .post(
    '/meetings/:meeting/commands',
    valid('param', MeetingPath),
    valid('json', MeetingCommand),
    async (c) => {
      const { tenant, meeting } = c.req.valid('param');
      const command = c.req.valid('json');
      const asked = await askingOf(c, tenant);
      const repeat = repeatOf(c, c.var.session.person.id, command);
      await commandMeeting(asked, meeting, { command, repeat });
      return c.json(await viewOf(asked, meeting), 200);
    },
  );
