/*
 * The words of shared facilities, apart from the library that checks messages: pages read them too. What each is
 * called, the messages say.
 */

/** What kind of unit lies in a community (驻区单位). */
export const unitKinds = [
  'government',
  'institution',
  'school',
  'hospital',
  'enterprise',
  'military',
  'other',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Who runs a facility: for profit, the government, each other (seed 4-31: 69 %, 6 % and 25 % of them). */
export const ownerships = ['government', 'mutual', 'commercial'] as const;
export type Ownership = (typeof ownerships)[number];

/** Kinds of facilities counted in the seed (4-03), the comprehensive centre (4-58), and what units open (4-65). */
export const presetKinds = [
  'serviceCentre',
  'comprehensiveCentre',
  'healthStation',
  'policeOffice',
  'volunteerStation',
  'consumerStation',
  'fitnessPath',
  'library',
  'square',
  'elderlyFacility',
  'meetingRoom',
  'sportsHall',
  'canteen',
  'classroom',
  'parking',
  'other',
] as const;

/** 五室三站二栏一校一场所一网 (seed 3-57): what the entries of a checklist are. */
export const checklistGroups = ['room', 'station', 'board', 'school', 'place', 'net'] as const;

/** Who books: a resident without an account, an organization signed in, a committee for its own work or for a unit. */
export const bookers = ['resident', 'organization', 'committee', 'unit'] as const;
export type Booker = (typeof bookers)[number];

export const bookingStates = ['booked', 'waiting', 'came', 'cancelled'] as const;

/** A place is booked by the seat, or as a whole by one group at a time. */
export const takings = ['seats', 'whole'] as const;

/** How a unit without an account is asked: by mail, or on paper somebody brings. */
export const askingWays = ['mail', 'paper'] as const;

export const incidentKinds = ['damage', 'injury', 'dispute', 'misuse', 'other'] as const;
export const commitmentKinds = ['hours', 'rooms', 'people', 'money', 'goods'] as const;

/** What became of a promise; `open` until it is judged. */
export const outcomes = ['open', 'kept', 'partly', 'broken'] as const;

/** What a facility is relieved by (seed 4-24): land, fees, taxes, credit, water and power at a low tariff. */
export const benefitKinds = ['land', 'fees', 'tax', 'credit', 'utilities'] as const;
