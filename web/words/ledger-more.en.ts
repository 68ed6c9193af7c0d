export { en as words } from '../../shared/messages/work-ledger-more.en.ts';
