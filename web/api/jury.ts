import type { JuryCommand, JuryRoll } from '../../shared/contracts/jury.ts';
import { ask, type Wish } from './ask.ts';

const path = '/api/t/:tenant/jury/:purchase';
type Place = { tenant: string; purchase: string };

export const getRoll = (param: Place): Promise<JuryRoll> =>
  ask('$get', path, { param } as never) as Promise<JuryRoll>;

export const sendJury = (param: Place, json: JuryCommand, wish: Wish): Promise<JuryRoll> =>
  ask('$post', path, { param, json } as never, wish(json)) as Promise<JuryRoll>;
