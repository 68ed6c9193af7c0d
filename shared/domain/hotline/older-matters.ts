/** How a matter was called before the directory’s words were everybody’s. */
const older: Readonly<Record<string, string>> = {
  youth: 'children',
  repair: 'appliances',
  homeService: 'on-site',
  socialInsurance: 'social-insurance',
  familyPlanning: 'family-planning',
};
export const matterNow = (id: string): string => older[id] ?? id;
