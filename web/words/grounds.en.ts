export { en as words } from '../../shared/messages/work-grounds.en.ts';
