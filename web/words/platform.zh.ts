export { zh as words } from '../../shared/messages/work-platform.zh.ts';
