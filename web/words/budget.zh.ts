export { zh as words } from '../../shared/messages/work-budget.zh.ts';
