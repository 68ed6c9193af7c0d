export { en as words } from '../../shared/messages/work-account.en.ts';
