import type { Actor } from '../../shared/domain/actor.ts';

export type Official = Actor & { kind: 'official' };
