export { zh as words } from '../../shared/messages/work-volunteers.zh.ts';
