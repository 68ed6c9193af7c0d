import type { DrawPreparation, Registrations } from '../../shared/contracts/draws.ts';
import { ask } from './ask.ts';

type Place = { tenant: string; purchase: string };

export const getDraw = (param: Place) =>
  ask('$get', '/api/t/:tenant/draws/:purchase', { param }) as Promise<DrawPreparation>;

export const getRegistrations = (param: Place) =>
  ask('$get', '/api/t/:tenant/registrations/:purchase', { param }) as Promise<Registrations>;
