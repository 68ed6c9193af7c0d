import type { NeedCategory } from '../needs/names.ts';
import type { ServiceKind } from './names.ts';
import type { DirectorySetting } from './setting.ts';

const category = (
  id: string,
  kind: ServiceKind,
  zh: string,
  en: string,
  ...serves: NeedCategory[]
) => ({
  id,
  kind,
  name: { zh, en },
  ...(serves.length > 0 && { serves }),
});

/**
 * Twenty categories to begin with. Of the twenty of seed 4-19 five are named (meals, jobs, appliances, on-site,
 * education); the other fifteen are ours, and so is
 * which needs each answers: where that is arguable it answers none. Neither a period of verification nor a way of reckoning is preset.
 */
export const presetDirectory: DirectorySetting = {
  categories: [
    category('meals', 'convenience', '餐饮与助餐', 'Meals', 'elderly'),
    category('groceries', 'convenience', '菜场与生鲜', 'Fresh food'),
    category('shop', 'convenience', '便利店与超市', 'Shops'),
    category('pharmacy', 'convenience', '药店', 'Pharmacies'),
    category('health', 'welfare', '医疗卫生', 'Health', 'elderly', 'disabled'),
    category('home-care', 'welfare', '居家养老', 'Care at home', 'elderly'),
    category('disabled', 'welfare', '助残康复', 'Help for disabled people', 'disabled'),
    category('children', 'welfare', '托幼与儿童', 'Child care', 'youth'),
    category('education', 'convenience', '教育培训', 'Education', 'youth'),
    category('jobs', 'welfare', '就业服务', 'Jobs', 'relief'),
    category('appliances', 'convenience', '家电维修', 'Appliance repair'),
    category('mending', 'convenience', '修补配锁', 'Mending and keys'),
    category('on-site', 'convenience', '家政与上门服务', 'Service at home'),
    category('laundry', 'convenience', '洗衣', 'Laundry'),
    category('hair', 'convenience', '理发', 'Hairdressers'),
    category('parcels', 'convenience', '快递驿站', 'Parcels'),
    category('culture', 'welfare', '文体活动', 'Culture and sport'),
    category('legal', 'welfare', '法律与调解', 'Legal help', 'safety'),
    category('utilities', 'convenience', '水电气与物业', 'Utilities'),
    category('mutual', 'mutualAid', '邻里互助', 'Neighbours help', 'uncovered'),
  ],
  centres: [
    {
      level: 'street',
      squareMetres: 1500,
      source: '湖州市社区建设调研（2007）：综合性社区服务中心 1500 平方米',
    },
  ],
  source:
    '湖州市社区建设调研（2007）：信息库约 5 万条、20 个门类；门类名称由平台拟定，请按本地情况修改',
  certainty: 'general',
};
