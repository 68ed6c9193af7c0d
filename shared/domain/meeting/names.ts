/*
 * The words of meetings, apart from the library that checks messages: pages read them too. What each is called, the
 * messages say.
 */

/** 居民议事会, 听证会, 述职评议. */
export const meetingKinds = ['council', 'hearing', 'debriefing'] as const;

export const meetingStatuses = ['announced', 'held', 'concluded', 'cancelled'] as const;

/** Who is asked to come. Nobody is named; units and organizations are. */
export const attendeeKinds = [
  'residents',
  'representatives',
  'council',
  'committee',
  'gridWorkers',
  'memberUnits',
  'organizations',
  'socialWorkers',
  'property',
  'departments',
  'experts',
] as const;

/** What becomes of what somebody said at a hearing. */
export const takings = ['taken', 'partly', 'notTaken'] as const;

/** What a committee is for (seed 4-51): a meeting decides, deliberates, carries opinions on, or watches over work. */
export const purposes = ['decision', 'deliberation', 'opinion', 'supervision'] as const;
