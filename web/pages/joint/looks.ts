/** How the answer to a request to apply together is shown. */
export const looks = {
  asked: 'tag current',
  confirmed: 'tag done',
  declined: 'tag stopped',
} as const;
