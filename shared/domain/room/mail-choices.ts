/** How soon somebody hears by mail of what is new in the rooms of their projects. */
export const mailChoices = ['atOnce', 'daily', 'never'] as const;
export type MailChoice = (typeof mailChoices)[number];
