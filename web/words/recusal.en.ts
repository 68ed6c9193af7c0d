export { en as words } from '../../shared/messages/work-recusal.en.ts';
