export { en as words } from '../../shared/messages/work-nav.en.ts';
