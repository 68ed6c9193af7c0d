export { zh as words } from '../../shared/messages/work-field.zh.ts';
