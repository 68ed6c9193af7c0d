import type { English } from './translate.ts';
import type { zh } from './work-people.zh.ts';

export const en = {
  'people.title': 'People and posts',
  'people.of': 'People and posts of {tenant}',
  'people.tabs': 'People and posts',
  'people.tab.people': 'People',
  'people.tab.group': 'Leading group',
  'people.tab.roles': 'What posts do',
  'people.tab.separation': 'Separation of duties',
  'people.invite': 'Invite somebody',
  'people.lead':
    'A post decides what somebody sees and does. Changes take effect at once and go into the record.',
  'people.empty': 'Nobody here yet',
  'people.emptyText':
    'Invite the first colleague: a name, an address and a post. They sign in with the mail they receive.',
  'people.find': 'Find a name or a post',
  'people.noneFound': 'Nobody matches',
  'people.name': 'Name',
  'people.posts': 'Posts',
  'people.where': 'Scope',
  'people.period': 'Period',
  'people.employer': 'Employer',
  'people.change': 'Change posts',
  'people.whole': 'All places',
  'people.sinceAlways': 'From the start',
  'people.from': 'From {day}',
  'people.fromUntil': '{from} to {until}',
  'people.ended': 'Ended',
  'people.ahead': 'Not begun',
  'people.withdrawn': 'No post',
  'people.clashes': 'Clash',
  'people.invited':
    'The invitation is on its way. They sign in with that address; there is no password.',
  'people.changed': 'The posts are changed and count from the next action on.',

  'member.invite': 'Invite somebody and give posts',
  'member.change': 'Change the posts of {name}',
  'member.back': 'Back to the list',
  'member.email': 'E-mail',
  'member.emailHint': 'Sign-in codes go to this address. Use the person’s own office address.',
  'member.emailFault': 'Enter a complete address, such as name@example.cn.',
  'member.employer': 'Employer (for people from outside)',
  'member.employerHint':
    'Required for experts, evaluators and organizers: when it applies, they are made to recuse themselves.',
  'member.creditCode': 'Credit code of the employer',
  'member.creditCodeHint': '18 characters, optional; only with it applicants can be compared.',
  'member.posts': 'Posts',
  'member.post': 'Post {n}',
  'member.scope': 'Scope',
  'member.unit': 'Unit or section',
  'member.from': 'First day',
  'member.until': 'Last day',
  'member.untilHint': 'Optional. Empty means until withdrawn.',
  'member.add': 'Add a post',
  'member.remove': 'Remove post {n}',
  'member.noPosts': 'No post: once saved, this person can no longer enter.',
  'member.reason': 'Reason',
  'member.reasonHint':
    'Name the decision, such as the number of the document. It goes into the record.',
  'member.check': 'Next: check',
  'member.doInvite': 'Send the invitation',
  'member.doChange': 'Confirm the change',
  'member.clash.forbidden': 'Cannot be held together: {one} and {other}',
  'member.clash.warning': 'Mind: {one} and {other} held by one person',
  'member.clash.basis': 'Basis: {source}',
  'member.noClash': 'No posts clash.',
  'member.history': 'Appointments so far',
  'member.noHistory': 'Nothing recorded yet: the posts were there when the system began.',
  'member.command.invite': 'Invited',
  'member.command.appoint': 'Appointed',
  'member.command.changePosts': 'Posts changed',
  'member.command.withdrawPosts': 'Posts withdrawn',
  'member.command.acceptInvitation': 'Invitation accepted',
  'member.by': 'By {name}',
  'member.nowHolds': 'Held from then on: {posts}',
  'member.untilFault': 'The last day cannot be before the first.',
  'member.creditFault': 'This is no credit code. Compare all 18 characters with the certificate.',

  'group.head': 'Head',
  'group.deputies': 'Deputies',
  'group.office': 'Director of the office',
  'group.lead':
    'The office of the leading group is in civil affairs; its director is a deputy head of the bureau. Results, payments and acceptances go up the chain of approval.',
  'group.nobody': 'Not appointed',
  'group.units': 'Member units',
  'group.unitsLead':
    'Each unit has its part. Those that mobilize keep how many firms and organizations they invited.',
  'unit.name': 'Unit',
  'unit.role': 'Part',
  'unit.duty': 'Duty',
  'unit.tasks': 'Tasks',
  'unit.noTasks': 'No tasks',
  'unit.invited': 'Invited: {firms} firms, {organizations} organizations',
  'unit.edit': 'Edit {name}',
  'unit.editShort': 'Edit',
  'unit.firms': 'Firms invited',
  'unit.organizations': 'Organizations invited',
  'unit.task': 'Task {n}',
  'unit.taskDone': 'Done',
  'unit.addTask': 'Add a task',
  'unit.removeTask': 'Remove task {n}',
  'unit.save': 'Save',
  'unit.saved': 'The member unit is saved.',
  'unit.dutyHint': 'Left empty, the standard duty counts.',
  'unitRole.host': 'Host',
  'unitRole.finance': 'Money and performance',
  'unitRole.mobilizer': 'Mobilizes firms',
  'unitRole.registrar': 'Registration',
  'unitRole.media': 'Reporting',
  'unitRole.guide': 'Guides on site',
  'unitRole.funds': 'Funds',
  'unitRole.publicity': 'Publicity',
  'unitName.publicity': 'Publicity department',
  'unitName.civilAffairs': 'Civil affairs bureau',
  'unitName.finance': 'Finance bureau',
  'unitName.economy': 'Industry and IT bureau',
  'unitName.foreignTrade': 'Commerce bureau',
  'unitName.tradeUnion': 'Trade union',
  'unitName.youthLeague': 'Youth League',
  'unitName.womensFederation': 'Women’s federation',
  'unitName.disabledFederation': 'Disabled persons’ federation',
  'unitName.industryFederation': 'Federation of industry and commerce',
  'unitName.broadcaster': 'Broadcaster',
  'unitName.charityFederation': 'Charity federation',
  'unitName.welfareLottery': 'Welfare lottery centre',
  'unitDuty.publicity':
    'Keeps the public line, organizes reporting on the venture call, and makes good projects and people known.',
  'unitDuty.civilAffairs':
    'Hosts: plans, organizes the call, the review, contracts and acceptance, coordinates the units, and runs the office.',
  'unitDuty.finance':
    'Provides and pays the money, takes part in the performance review, supervises its use.',
  'unitDuty.economy': 'Mobilizes industrial and IT firms to give money, rooms and skills.',
  'unitDuty.foreignTrade':
    'Mobilizes trading firms and matches their social responsibility projects.',
  'unitDuty.tradeUnion':
    'Guides services for workers, organizes their volunteers, and sees to it that projects land in communities.',
  'unitDuty.youthLeague':
    'Guides services for young people, organizes young volunteers, raises youth organizations.',
  'unitDuty.womensFederation':
    'Guides services for women, children and families, and organizes women volunteers.',
  'unitDuty.disabledFederation':
    'Guides services for disabled people, confirms their needs, and takes part in judging quality.',
  'unitDuty.industryFederation':
    'Mobilizes private firms and chambers, and leads firms to found named funds.',
  'unitDuty.broadcaster':
    'Has a column on the venture call, reports throughout, and gives links for the project pages.',
  'unitDuty.charityFederation':
    'Founds named funds, matches charity with projects, and publishes how donations were used.',
  'unitDuty.welfareLottery':
    'Provides the welfare lottery fund, for its permitted uses, and publishes them.',

  'roles.lead':
    'The community is the platform, the organization carries, the social worker supports. What each post sees and does is in this table.',
  'roles.post': 'Post',
  'roles.sees': 'Sees',
  'roles.does': 'May do',
  'roles.holders': 'Held by',
  'list.colon': ': ',
  'roles.nothing': 'Does nothing in purchases directly',
  'sight.office': 'All of a purchase',
  'sight.evaluation': 'All but the approvals',
  'sight.panel': 'The files of the panel they sit on',
  'sight.published': 'What is public, and how work goes on',
  'sight.nothing': 'Nothing of purchases',
  'postHelp.leadingGroupHead': 'Leads, and approves results, payments and acceptances.',
  'postHelp.leadingGroupDeputy': 'Assists the head, and approves as far as authorized.',
  'postHelp.officeHead':
    'A deputy head of the civil affairs bureau: approves plans and results, answers objections, suspends or cancels.',
  'postHelp.hostHead':
    'Heads the host (civil affairs): plans, coordinates, builds the main platform.',
  'postHelp.handler':
    'Drafts, publishes, checks eligibility, organizes review and acceptance. Who drafted does not approve.',
  'postHelp.financeOfficer':
    'Money: approves plans and contracts, records payments, co-signs the performance review.',
  'postHelp.memberUnit':
    'Contact of a member unit: mobilizes and guides by its duty, follows the work.',
  'postHelp.streetOffice':
    'Street or town: guides projects in its communities, and sees only those.',
  'postHelp.communityCommittee':
    'Residents’ committee: rooms and people to be served, surveys, the register of its workers.',
  'postHelp.gridWorker':
    'Grid worker: notes what residents need; sees projects of the community only.',
  'postHelp.hotlineOperator':
    'Takes calls, dispatches, calls back, and sees tickets only; a caller’s number is shown for the call-back, each time on record.',
  'postHelp.organizer':
    'Undertaking organization: designs, organizes, inspects and trains. Its employer cannot apply here.',
  'postHelp.expert': 'Drawn by lot: declares conflicts, then scores alone.',
  'postHelp.evaluator':
    'Third party: evaluates at mid-term and at the end. Its employer cannot apply here.',
  'postHelp.registrar':
    'Registration authority: mobilizes organizations, checks registration, annual reports and eligibility.',
  'postHelp.financeSupervisor':
    'Receives and decides complaints for the finance bureau: sees the file where one was filed, and holds no post of the purchaser.',
  'postHelp.auditor': 'Sees everything and the record, and decides nothing.',
  'postHelp.observer':
    'From enterprises, resident units, law firms or the media: sees what is public, and decides nothing.',
  'postHelp.tenantAdmin': 'Runs people, places and settings, and sees nothing of purchases.',

  'separation.lead':
    'One person does not hold these posts together. A warning may be made a prohibition here; a prohibition cannot be softened.',
  'separation.conflicts': 'Clashes at present',
  'separation.noConflicts': 'Nobody holds posts that clash.',
  'separation.table': 'Incompatible posts',
  'separation.pair': 'Not together',
  'separation.with': 'with',
  'separation.verdict': 'Treated as',
  'separation.source': 'Basis',
  'separation.forbidden': 'Forbidden',
  'separation.warning': 'Warning',
  'separation.strict': 'Forbidden here',
  'separation.within': 'Within each purchase',
  'separation.withinLead': 'Whoever holds which post, in each purchase it is checked that:',
  'separation.set': 'Warnings that forbid here',
  'separation.setHint': 'Those you tick are treated as prohibitions.',
  'separation.save': 'Save',
  'separation.saved': 'The rules of separation are changed.',
  'within.drafter-not-approver': 'Who drafted or revised a plan approves nothing of that purchase.',
  'within.writers-not-on-panel':
    'Those who wrote the requirement, handle or approve do not sit on the panel.',
  'within.requester-not-payer':
    'Who asks for a payment does not approve it; who approves does not record it.',
  'within.two-open': 'Two different officials confirm the opening.',
  'within.organizer-cannot-apply': 'Who organizes or evaluates cannot apply.',
  'within.own-organization':
    'Who has ties to an applicant stays out: is not drawn, does not check, does not evaluate.',
} as const satisfies English<typeof zh>;
