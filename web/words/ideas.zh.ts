export { zh as words } from '../../shared/messages/work-ideas.zh.ts';
