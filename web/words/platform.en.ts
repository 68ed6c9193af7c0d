export { en as words } from '../../shared/messages/work-platform.en.ts';
