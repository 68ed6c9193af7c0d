export { en as words } from '../../shared/messages/work-experts.en.ts';
