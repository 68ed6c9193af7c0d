export { zh as words } from '../../shared/messages/work-grounds.zh.ts';
