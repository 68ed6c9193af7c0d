export { en as words } from '../../shared/messages/credit.en.ts';
