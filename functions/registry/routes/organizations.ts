import { Hono } from 'hono';
import {
  AcceptInvitation,
  ChangeRole,
  InvitationPath,
  InviteMember,
  OrganizationMemberPath,
  OrganizationPath,
  RegisterOrganization,
  SavePassport,
} from '../../../shared/contracts/organizations.ts';
import { repeatOf, versionRequired } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { rejoin } from '../../http/rejoin.ts';
import { valid } from '../../http/valid.ts';
import { accept, invitationFor, invite, membersView, reassign, takeBack } from '../members.ts';
import { passportView, savePassport } from '../passport.ts';
import { registerOrganization } from '../register.ts';

const registering = new Hono<Env>().post('/', valid('json', RegisterOrganization), async (c) => {
  const { deps, session } = c.var;
  const wanted = c.req.valid('json');
  const repeat = repeatOf(c, session.person.id, wanted);
  const { organization, mustBeChecked } = await registerOrganization(deps, {
    session,
    wanted,
    repeat,
  });
  await rejoin(c, organization);
  return c.json({ id: organization.id, mustBeChecked }, 201);
});

const passport = new Hono<Env>()
  .get('/:organization/passport', valid('param', OrganizationPath), async (c) => {
    const { organization } = c.req.valid('param');
    return c.json(await passportView(c.var.deps, organization, c.var.membership.role), 200);
  })
  .put(
    '/:organization/passport',
    valid('param', OrganizationPath),
    valid('json', SavePassport),
    async (c) => {
      const { deps, actor, membership } = c.var;
      const { organization: id } = c.req.valid('param');
      const version = versionRequired(c, 'v');
      await savePassport(deps, { id, actor, save: c.req.valid('json'), version });
      return c.json(await passportView(deps, id, membership.role), 200);
    },
  );

const invitations = new Hono<Env>()
  .post(
    '/:organization/invitations',
    valid('param', OrganizationPath),
    valid('json', InviteMember),
    async (c) => {
      const { deps, actor, session, language } = c.var;
      const { organization: id } = c.req.valid('param');
      const inviter = session.person.name;
      const version = versionRequired(c, 'v');
      await invite(deps, { id, actor, inviter, invited: c.req.valid('json'), language, version });
      return c.json(await membersView(deps, id), 201);
    },
  )
  .get('/:organization/invitations/:invitation', valid('param', InvitationPath), async (c) => {
    const { invitation } = await invitationFor(c.var.deps, c.var.session, c.req.valid('param'));
    const { organization, role, expiresAt } = invitation;
    return c.json({ organization: organization.name, role, expiresAt }, 200);
  })
  .delete('/:organization/invitations/:invitation', valid('param', InvitationPath), async (c) => {
    const { organization: id, invitation } = c.req.valid('param');
    await takeBack(c.var.deps, id, c.var.actor, invitation);
    return c.json(await membersView(c.var.deps, id), 200);
  })
  .post(
    '/:organization/invitations/:invitation/acceptance',
    valid('param', InvitationPath),
    valid('json', AcceptInvitation),
    async (c) => {
      const place = await accept(c.var.deps, c.var.session, c.req.valid('param'));
      await rejoin(c, place);
      return c.json({ id: place.id }, 201);
    },
  );

const members = new Hono<Env>()
  .get('/:organization/members', valid('param', OrganizationPath), async (c) =>
    c.json(await membersView(c.var.deps, c.req.valid('param').organization), 200),
  )
  .put(
    '/:organization/members/:person',
    valid('param', OrganizationMemberPath),
    valid('json', ChangeRole),
    async (c) => {
      const { deps, actor } = c.var;
      const { organization: id, person } = c.req.valid('param');
      const version = versionRequired(c, 'v');
      await reassign(deps, { id, actor, person, version, role: c.req.valid('json').role });
      return c.json(await membersView(deps, id), 200);
    },
  )
  .delete('/:organization/members/:person', valid('param', OrganizationMemberPath), async (c) => {
    const { deps, actor } = c.var;
    const { organization: id, person } = c.req.valid('param');
    await reassign(deps, { id, actor, person, version: versionRequired(c, 'v') });
    return c.json(await membersView(deps, id), 200);
  });

/** An organization registers, keeps its passport, and says who belongs to it. */
export const organizations = new Hono<Env>()
  .route('/', registering)
  .route('/', passport)
  .route('/', invitations)
  .route('/', members);
