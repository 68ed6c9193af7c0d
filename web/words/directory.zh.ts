export { zh as words } from '../../shared/messages/work-directory.zh.ts';
