export { zh as words } from '../../shared/messages/work-library.zh.ts';
