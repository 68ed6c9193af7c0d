export { zh as words } from '../../shared/messages/work-desk.zh.ts';
