import type { Method, Track } from '../../../shared/domain/policy/rules.ts';

/** The methods of each track, the usual one first: as `methodsOf` of the rules, without their library. */
export const methodsByTrack: Readonly<Record<Track, readonly [Method, ...Method[]]>> = {
  PROCUREMENT: [
    'competitiveConsultation',
    'openTender',
    'invitedTender',
    'competitiveNegotiation',
    'singleSource',
  ],
  VENTURE: ['ventureCall'],
  BELOW_LIMIT: ['comparison', 'directAward'],
};

/** What is written where it fits the track, or else what is usual there. */
export function methodFor(track: string, method: string): Method {
  const known = methodsByTrack[track as Track] ?? methodsByTrack.VENTURE;
  return known.find((one) => one === method) ?? known[0];
}

/** Only some are asked: by name. */
export const isByInvitation = (method: string): boolean =>
  ['invitedTender', 'competitiveNegotiation', 'singleSource', 'comparison', 'directAward'].includes(
    method,
  );
