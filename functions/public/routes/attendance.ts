import { type Context, Hono } from 'hono';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf, frameOf, ownerIn } from '../../http/letter-answer.ts';
import { attendanceLetter } from '../../letters/attendance.ts';
import { keeping } from '../../letters/letter.ts';
import { attendanceOf, ballotFor, type FoundAttendance, withdrawConsent } from '../attendance.ts';

const shown = (c: Context<Env>, found: FoundAttendance, more: { isTakenBack?: boolean } = {}) => {
  const here = c.req.path;
  const { standing, title, organization, signIn, config } = found;
  return attendanceLetter({
    ...frameOf(c, here),
    tenantName: ownerIn(c, config),
    action: here,
    standing,
    title,
    organization,
    mayBeAsked: signIn.mayBeAsked === true && !more.isTakenBack,
    isTakenBack: more.isTakenBack === true,
  });
};

/** What somebody who signed in holds: the way to their ballot, and to taking back that they may be called. */
export const attendanceLetters = new Hono<Env>()
  .get('/q/mine/:token', async (c) => {
    const found = await attendanceOf(c.var.deps, c.req.param('token'));
    return answerLetter(c, shown(c, found));
  })
  .post('/q/mine/:token', async (c) => {
    const token = c.req.param('token');
    const found = await attendanceOf(c.var.deps, token);
    const { want } = await formOf(c);
    if (want === 'take-back') {
      await withdrawConsent(found);
      return answerLetter(c, shown(c, found, { isTakenBack: true }));
    }
    if (found.standing !== 'open') return answerLetter(c, shown(c, found), 409);
    const ballot = `/s/${ballotFor(c.var.deps, found, token)}`;
    return c.redirect(keeping(frameOf(c, ballot), ballot), 303);
  });
