export { zh as words } from '../../shared/messages/work-workforce.zh.ts';
