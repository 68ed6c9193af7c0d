/** What communities have a say in (seed 4-47), apart from what checks messages: pages read these without it. */
export const matters = [
  'plan',
  'acceptance',
  'sanitation',
  'enforcement',
  'purchase',
  'other',
] as const;

export const commentVerdicts = ['agree', 'conditions', 'object'] as const;
export const replyVerdicts = ['taken', 'partly', 'declined'] as const;
