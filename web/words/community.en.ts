export { en as words } from '../../shared/messages/work-community.en.ts';
