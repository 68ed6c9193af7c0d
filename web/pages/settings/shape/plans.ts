import { cited, group, type Shape, tracks } from './kinds.ts';

const ofTracks = (name: string): Shape => ({ kind: 'many', name, options: tracks, words: 'track' });

/** What a plan must say before it goes up. */
export const plans = group('value', [
  ofTracks('needs'),
  ofTracks('threeParties'),
  ofTracks('hearing'),
  { kind: 'yuan', name: 'goalsAboveFen', isOptional: true },
  ...cited,
]);
