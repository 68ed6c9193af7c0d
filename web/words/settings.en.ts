export { en as words } from '../../shared/messages/work-settings.en.ts';
