export { zh as words } from '../../shared/messages/work-project.zh.ts';
