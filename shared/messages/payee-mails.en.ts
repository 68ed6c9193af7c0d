/** Mails about where an organization is paid. */
export const en = {
  project: 'Project',
  open: 'See the account',
  'payeeChangeAsked.subject': 'Check the account you are paid at: {title}',
  'payeeChangeAsked.lead':
    'Somebody named an account, or asked to change the one this project is paid at. A change holds only once a second person has compared it with a paper of the bank; until then no payment is sent. If it was not you, open the page and stop it at once.',
  'payeeChanged.subject': 'The account has changed: {title}',
  'payeeChanged.lead':
    'A second person compared it, and payments now go to the new account. If in doubt, ask the handler at once.',
  'payeeChangeRefused.subject': 'The account stays: {title}',
  'payeeChangeRefused.lead':
    'The change was turned down; payments go to the account there was. The page gives the reason.',
} as const;
