export { en as words } from '../../shared/messages/work-budget.en.ts';
