export { zh as words } from '../../shared/messages/work-access.zh.ts';
