export { zh as words } from '../../shared/messages/work-settings.zh.ts';
