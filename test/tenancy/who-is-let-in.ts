/**
 * Who is let in at all, route by route, written by hand: not sent to sign in, not told that it is not theirs or
 * not there. Asked about a call that is open for bids, in Kunshan, by everybody of `matrix/players.ts`. What is
 * seen inside is another question (`secrets.test.ts`).
 *
 * A new route needs a line here before the matrix passes; a changed one shows up as a changed line.
 */
export const whoIsLetIn: Readonly<Record<string, string>> = {
  'get /api/signing-keys': 'everyone',
  'get /api/tenants': 'everyone',
  'get /api/t/:tenant/display': 'everyone',
  'get /api/t/:tenant/notices': 'everyone',
  'get /api/t/:tenant/calendar.ics': 'everyone',
  'get /api/t/:tenant/notices/:purchase': 'everyone',
  'get /api/t/:tenant/regions': 'everyone',
  'post /api/t/:tenant/needs': 'everyone',
  'get /api/profiles/:organization': '',
  'get /api/profiles/:organization/credit': 'everyone',
  'post /api/session/codes': 'everyone',
  'post /api/session/registrations': 'everyone',
  'post /api/session': 'everyone',
  'get /api/session': 'signed in',
  'post /api/session/factor-options': 'signed in',
  'post /api/session/factor': 'signed in',
  'post /api/session/recoveries': '',
  'get /api/account/recoveries': 'signed in',
  'post /api/account/recoveries/:id/confirmations': '',
  'get /api/account/calendar-feed': 'signed in',
  'post /api/account/calendar-feed': 'signed in',
  'delete /api/account/calendar-feed': 'signed in',
  'get /api/account': 'signed in',
  'put /api/account': 'signed in',
  'post /api/account/address-codes': 'signed in',
  'put /api/account/address': 'signed in',
  'get /api/account/sessions': 'signed in',
  'delete /api/account/sessions': 'signed in',
  'delete /api/account/sessions/:id': '',
  'get /api/account/devices': 'signed in',
  'delete /api/account/devices/:id': '',
  'get /api/account/factors': 'signed in',
  'post /api/account/totp-enrolments': 'signed in',
  'post /api/account/factors/totp': 'signed in',
  'post /api/account/passkey-enrolments': 'signed in',
  'post /api/account/factors/passkey': 'signed in',
  'delete /api/account/factors/:id': '',
  'post /api/account/recovery-codes': '',
  'get /api/tasks': 'signed in',
  'get /api/drafts/:key': 'signed in',
  'put /api/drafts/:key': 'signed in',
  'get /api/organizations/:organization/applications/:tenant/:purchase': 'members',
  'put /api/organizations/:organization/applications/:tenant/:purchase/draft': 'members',
  'post /api/organizations/:organization/applications/:tenant/:purchase/confirmation': 'members',
  'post /api/organizations/:organization/applications/:tenant/:purchase/submission': 'members',
  'get /api/organizations/:organization/applications/:tenant/:purchase/revisions': 'members',
  'post /api/organizations/:organization/applications/:tenant/:purchase/withdrawal': 'members',
  'get /api/organizations/:organization/applications/:tenant/:purchase/guests': 'members',
  'post /api/organizations/:organization/applications/:tenant/:purchase/guests':
    'members but applicant socialWorker',
  'delete /api/organizations/:organization/applications/:tenant/:purchase/guests/:guest': '',
  'get /api/organizations/:organization/applications/:tenant/:purchase/partners': 'members',
  'post /api/organizations/:organization/applications/:tenant/:purchase/partners':
    'members but applicant socialWorker',
  'delete /api/organizations/:organization/applications/:tenant/:purchase/partners/:partner': '',
  'get /api/organizations/:organization/applications/:tenant/:purchase/joint/:leader': '',
  'post /api/organizations/:organization/applications/:tenant/:purchase/joint/:leader': '',
  'get /api/organizations/:organization/joint': 'members',
  'get /api/t/:tenant/purchases/:purchase/documents':
    'officials but expert hotlineOperator tenantAdmin, organizations',
  'post /api/t/:tenant/purchases/:purchase/documents':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler financeOfficer evaluator auditor',
  'get /api/t/:tenant/purchases/:purchase/documents/:document': '',
  'post /api/t/:tenant/purchases/:purchase/documents/:document/links': '',
  'post /api/organizations/:organization/applications/:tenant/:purchase/files': 'members',
  'post /api/organizations/:organization/applications/:tenant/:purchase/final-offer': 'members',
  'get /api/t/:tenant/purchases/:purchase/projects/:organization/ledger': '',
  'post /api/t/:tenant/purchases/:purchase/projects/:organization/ledger': '',
  'post /api/t/:tenant/purchases/:purchase/projects/:organization/ledger/statements': '',
  'get /api/t/:tenant/payments':
    'officials: leadingGroupHead officeHead handler financeOfficer auditor',
  'get /api/t/:tenant/payment-batches/:batch': '',
  'get /api/t/:tenant/purchases/:purchase/projects/:organization/payments': '',
  'post /api/t/:tenant/purchases/:purchase/projects/:organization/payee': '',
  'get /api/t/:tenant/purchases/:purchase/projects/:organization/lineage/:payment': '',
  'post /api/t/:tenant/payment-batches': 'officials: financeOfficer',
  'post /api/t/:tenant/payment-confirmations': 'officials: financeOfficer',
  'get /api/t/:tenant/clock': 'officials',
  'post /api/t/:tenant/clock': '',
  'get /api/t/:tenant/purchases':
    'officials but expert financeSupervisor hotlineOperator tenantAdmin',
  'post /api/t/:tenant/purchases': 'officials: handler',
  'get /api/t/:tenant/purchases/:purchase':
    'officials but expert hotlineOperator tenantAdmin, organizations',
  'post /api/t/:tenant/purchases/:purchase/commands':
    'officials but expert hotlineOperator tenantAdmin, organizations',
  'post /api/t/:tenant/purchases/:purchase/work':
    'officials but expert hotlineOperator tenantAdmin, organizations',
  'get /api/t/:tenant/purchases/:purchase/applications/:applicant': '',
  'get /api/t/:tenant/purchases/:purchase/feedback': '',
  'get /api/t/:tenant/purchases/:purchase/result-notice': '',
  'get /api/t/:tenant/purchases/:purchase/opening-minutes': '',
  'get /api/t/:tenant/purchases/:purchase/audit':
    'officials: leadingGroupHead officeHead handler financeOfficer auditor',
  'get /api/t/:tenant/purchases/:purchase/audit/verification':
    'officials: leadingGroupHead officeHead handler financeOfficer auditor',
  'get /api/t/:tenant/purchases/:purchase/contract-draft': 'officials: handler',
  'post /api/t/:tenant/purchases/:purchase/contract-previews': '',
  'get /api/t/:tenant/purchases/:purchase/contract-documents':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler financeOfficer auditor, organizations',
  'get /api/t/:tenant/purchases/:purchase/contract-documents/:contract': '',
  'get /api/t/:tenant/purchases/:purchase/hearing':
    'officials but expert hotlineOperator tenantAdmin, organizations',
  'get /api/t/:tenant/objections':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler auditor financeSupervisor',
  'get /api/t/:tenant/conduct': 'officials: financeSupervisor',
  'get /api/t/:tenant/precedents':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler financeOfficer auditor',
  'get /api/t/:tenant/purchases/:purchase/ballots': 'officials: handler evaluator',
  'get /api/t/:tenant/purchases/:purchase/projects/:organization/room': '',
  'post /api/t/:tenant/purchases/:purchase/projects/:organization/room': '',
  'get /api/t/:tenant/purchases/:purchase/projects/:organization/team': '',
  'post /api/t/:tenant/purchases/:purchase/projects/:organization/team': '',
  'get /api/t/:tenant/members':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead auditor tenantAdmin',
  'post /api/t/:tenant/members': 'officials: officeHead tenantAdmin',
  'put /api/t/:tenant/members/:person': 'officials: officeHead tenantAdmin',
  'get /api/t/:tenant/members/:person/history':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead auditor tenantAdmin',
  'get /api/t/:tenant/separation':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead auditor tenantAdmin',
  'put /api/t/:tenant/separation': 'officials: tenantAdmin',
  'get /api/t/:tenant/region-tree': 'officials',
  'post /api/t/:tenant/region-tree/changes': 'officials: officeHead tenantAdmin',
  'get /api/t/:tenant/region-tree/:node/history': '',
  'get /api/t/:tenant/settings':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler financeOfficer auditor tenantAdmin',
  'get /api/t/:tenant/settings/export':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler financeOfficer auditor tenantAdmin',
  'get /api/t/:tenant/settings/templates':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler financeOfficer auditor tenantAdmin',
  'post /api/t/:tenant/settings/import-preview':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler financeOfficer auditor tenantAdmin',
  'get /api/t/:tenant/settings/:setting':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler financeOfficer auditor tenantAdmin',
  'put /api/t/:tenant/settings/:setting': 'officials: officeHead tenantAdmin',
  'get /api/t/:tenant/settings/:setting/versions':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler financeOfficer auditor tenantAdmin',
  'get /api/t/:tenant/settings/:setting/versions/:version':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler financeOfficer auditor tenantAdmin',
  'get /api/t/:tenant/settings/:setting/comparison':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler financeOfficer auditor tenantAdmin',
  'post /api/t/:tenant/settings/:setting/preview':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler financeOfficer auditor tenantAdmin',
  'post /api/t/:tenant/settings/:setting/restoration': 'officials: officeHead tenantAdmin',
  'post /api/t/:tenant/settings/:setting/import': 'officials: officeHead tenantAdmin',
  'get /api/t/:tenant/delegations':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler financeOfficer auditor tenantAdmin',
  'post /api/t/:tenant/delegations':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler financeOfficer auditor tenantAdmin',
  'post /api/t/:tenant/delegations/:delegation/revocation': '',
  'put /api/t/:tenant/delegations/limit': 'officials: tenantAdmin',
  'get /api/t/:tenant/experts': 'officials: officeHead handler auditor tenantAdmin',
  'post /api/t/:tenant/experts/import': 'officials: officeHead handler tenantAdmin',
  'put /api/t/:tenant/experts/:person': '',
  'get /api/t/:tenant/draws/:purchase': '',
  'get /api/t/:tenant/registrations/:purchase': '',
  'get /api/t/:tenant/expert-declaration': 'officials: expert',
  'put /api/t/:tenant/expert-declaration': 'officials: expert',
  'get /api/t/:tenant/budget':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler financeOfficer auditor',
  'put /api/t/:tenant/budget/:year/lines/:line': 'officials: handler',
  'delete /api/t/:tenant/budget/:year/lines/:line': 'officials: handler',
  'post /api/t/:tenant/budget/:year/approval-request': 'officials: handler',
  'post /api/t/:tenant/budget/:year/withdrawal': 'officials: handler',
  'post /api/t/:tenant/budget/:year/decision':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler financeOfficer auditor',
  'get /api/t/:tenant/purchases/:purchase/projects/:organization/field-kit': '',
  'post /api/t/:tenant/purchases/:purchase/projects/:organization/field-sync': '',
  'get /api/t/:tenant/purchases/:purchase/projects/:organization/progress': '',
  'get /api/t/:tenant/purchases/:purchase/projects/:organization/activity-log': '',
  'get /api/t/:tenant/purchases/:purchase/projects/:organization/monthly-sheet': '',
  'get /api/t/:tenant/purchases/:purchase/projects/:organization/written-reports/:phase': '',
  'put /api/t/:tenant/purchases/:purchase/projects/:organization/written-reports/:phase/reflection':
    '',
  'get /api/t/:tenant/evaluations': 'officials',
  'get /api/t/:tenant/purchases/:purchase/projects/:organization/evaluation': '',
  'post /api/t/:tenant/purchases/:purchase/projects/:organization/evaluation': '',
  'get /api/t/:tenant/workforce':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler streetOffice communityCommittee auditor tenantAdmin',
  'post /api/t/:tenant/workforce':
    'officials: officeHead hostHead handler streetOffice communityCommittee',
  'put /api/t/:tenant/workforce/:entry': '',
  'delete /api/t/:tenant/workforce/:entry': '',
  'put /api/t/:tenant/workforce-standards': 'officials: officeHead hostHead tenantAdmin',
  'get /api/t/:tenant/landings/:purchase': 'officials but expert hotlineOperator tenantAdmin',
  'post /api/t/:tenant/landings/:purchase': 'officials: streetOffice communityCommittee',
  'get /api/t/:tenant/units': 'officials',
  'put /api/t/:tenant/units': 'officials: officeHead tenantAdmin',
  'get /api/t/:tenant/verifications': 'officials: officeHead handler registrar tenantAdmin',
  'get /api/t/:tenant/verifications/:organization': '',
  'post /api/t/:tenant/verifications/:organization': '',
  'get /api/t/:tenant/capacity': 'officials: officeHead handler organizer registrar',
  'put /api/t/:tenant/capacity/indicators': 'officials: officeHead handler registrar',
  'get /api/t/:tenant/capacity/:organization': '',
  'post /api/t/:tenant/capacity/:organization': 'officials: officeHead handler organizer registrar',
  'get /api/t/:tenant/audit': 'officials: leadingGroupHead officeHead auditor tenantAdmin',
  'get /api/t/:tenant/audit/days': 'officials: leadingGroupHead officeHead auditor tenantAdmin',
  'get /api/t/:tenant/audit/chains/:kind/:id': '',
  'get /api/t/:tenant/audit/chains/:kind/:id/proof': '',
  'get /api/t/:tenant/exports': 'officials: leadingGroupHead officeHead auditor tenantAdmin',
  'post /api/t/:tenant/exports': 'officials: leadingGroupHead officeHead tenantAdmin',
  'post /api/t/:tenant/exports/:export/confirmation': '',
  'post /api/t/:tenant/exports/:export/links': '',
  'get /api/t/:tenant/exports/:export/files/:number': '',
  'post /api/organizations': 'signed in',
  'get /api/organizations/:organization/passport': 'members',
  'put /api/organizations/:organization/passport': 'members but applicant socialWorker',
  'get /api/organizations/:organization/members': 'members',
  'post /api/organizations/:organization/invitations': 'members: applicant owner',
  'delete /api/organizations/:organization/invitations/:invitation': '',
  'put /api/organizations/:organization/members/:person': '',
  'delete /api/organizations/:organization/members/:person': '',
  'get /api/organizations/:organization/invitations/:invitation': '',
  'post /api/organizations/:organization/invitations/:invitation/acceptance': '',
  'get /api/organizations/:organization/verifications': 'members',
  'put /api/organizations/:organization/verifications/:tenant':
    'members but applicant socialWorker',
  'delete /api/organizations/:organization/verifications/:tenant': '',
  'get /api/t/:tenant/overview': 'officials',
  'get /api/organizations/:organization/overview': 'members',
  'get /api/t/:tenant/desk':
    'officials: officeHead handler streetOffice communityCommittee gridWorker',
  'get /api/t/:tenant/places': 'officials',
  'get /api/t/:tenant/communities': 'officials',
  'get /api/t/:tenant/communities/:community': '',
  'post /api/t/:tenant/communities/:community/statements': '',
  'post /api/t/:tenant/communities-import':
    'officials: officeHead streetOffice communityCommittee tenantAdmin',
  'get /api/t/:tenant/task-access': 'officials',
  'post /api/t/:tenant/task-access': 'officials: streetOffice communityCommittee',
  'get /api/t/:tenant/volunteers': 'officials',
  'post /api/t/:tenant/volunteers':
    'officials: officeHead handler streetOffice communityCommittee tenantAdmin',
  'get /api/t/:tenant/volunteers/people':
    'officials: officeHead handler streetOffice communityCommittee tenantAdmin',
  'get /api/t/:tenant/volunteers/activities/:activity':
    'officials: officeHead handler streetOffice communityCommittee tenantAdmin',
  'get /api/t/:tenant/appraisals': 'officials',
  'post /api/t/:tenant/appraisals': 'officials: officeHead handler',
  'get /api/t/:tenant/appraisals/:round': '',
  'post /api/t/:tenant/appraisals/:round': '',
  'get /api/t/:tenant/appraisals/:round/sheet': '',
  'put /api/t/:tenant/appraisals/:round/sheet': '',
  'get /api/t/:tenant/supervision': 'officials',
  'post /api/t/:tenant/supervision/looks': 'officials: officeHead handler',
  'get /api/t/:tenant/purchases/:purchase/projects/:organization/supervision': '',
  'get /api/t/:tenant/purchases/:purchase/projects/:organization/supervision/log': '',
  'post /api/t/:tenant/purchases/:purchase/projects/:organization/supervision': '',
  'get /api/t/:tenant/jury/:purchase': 'officials: handler',
  'post /api/t/:tenant/jury/:purchase': 'officials: handler',
  'get /api/t/:tenant/purchases/:purchase/projects/:organization/satisfaction': '',
  'get /api/t/:tenant/purchases/:purchase/projects/:organization/satisfaction/comments': '',
  'post /api/t/:tenant/purchases/:purchase/projects/:organization/satisfaction': '',
  'get /api/t/:tenant/boards': 'officials: streetOffice communityCommittee',
  'post /api/t/:tenant/boards': 'officials: streetOffice communityCommittee',
  'get /api/t/:tenant/deliberation':
    'officials but expert registrar financeSupervisor hotlineOperator tenantAdmin',
  'post /api/t/:tenant/meetings': 'officials: officeHead handler streetOffice communityCommittee',
  'get /api/t/:tenant/meetings/:meeting': '',
  'post /api/t/:tenant/meetings/:meeting/commands': '',
  'post /api/t/:tenant/votes': 'officials: officeHead handler streetOffice communityCommittee',
  'get /api/t/:tenant/votes/:vote': '',
  'get /api/t/:tenant/votes/:vote/file': '',
  'post /api/t/:tenant/votes/:vote/commands': '',
  'post /api/t/:tenant/votes/:vote/papers': '',
  'post /api/t/:tenant/votes/:vote/entries': '',
  'get /api/t/:tenant/needs':
    'officials but expert registrar financeSupervisor hotlineOperator tenantAdmin',
  'get /api/t/:tenant/needs/overview':
    'officials but expert registrar financeSupervisor hotlineOperator tenantAdmin',
  'get /api/t/:tenant/needs/projects':
    'officials but expert registrar financeSupervisor hotlineOperator tenantAdmin',
  'get /api/t/:tenant/needs/resources':
    'officials but expert registrar financeSupervisor hotlineOperator tenantAdmin',
  'post /api/t/:tenant/needs/resources':
    'officials: officeHead handler streetOffice communityCommittee',
  'post /api/t/:tenant/needs/commands':
    'officials: officeHead handler streetOffice communityCommittee gridWorker',
  'post /api/t/:tenant/needs/reports':
    'officials: officeHead handler streetOffice communityCommittee gridWorker',
  'get /api/t/:tenant/needs/imports':
    'officials: officeHead handler streetOffice communityCommittee',
  'post /api/t/:tenant/needs/imports':
    'officials: officeHead handler streetOffice communityCommittee',
  'post /api/t/:tenant/needs/imports/:import/rows': '',
  'get /api/t/:tenant/needs/:need': '',
  'get /api/t/:tenant/needs/:need/alike': '',
  'get /api/t/:tenant/needs/:need/matches': '',
  'get /api/t/:tenant/directory': 'officials',
  'put /api/t/:tenant/directory/setting': 'officials: officeHead tenantAdmin',
  'post /api/t/:tenant/directory/commands':
    'officials: officeHead handler streetOffice communityCommittee gridWorker tenantAdmin',
  'get /api/t/:tenant/directory/outlets/:community/:outlet': '',
  'get /api/t/:tenant/directory/imports':
    'officials: officeHead handler streetOffice communityCommittee tenantAdmin',
  'post /api/t/:tenant/directory/imports':
    'officials: officeHead handler streetOffice communityCommittee tenantAdmin',
  'post /api/t/:tenant/directory/imports/:import/rows': '',
  'get /api/t/:tenant/directory/circle': 'officials',
  'get /api/t/:tenant/directory/suggestions':
    'officials: officeHead handler streetOffice communityCommittee gridWorker tenantAdmin',
  'get /api/t/:tenant/directory/centres': 'officials',
  'post /api/t/:tenant/directory/centres':
    'officials: officeHead handler streetOffice communityCommittee tenantAdmin',
  'get /api/t/:tenant/directory/handovers':
    'officials: officeHead handler memberUnit streetOffice communityCommittee',
  'post /api/t/:tenant/directory/handovers':
    'officials: officeHead handler memberUnit streetOffice communityCommittee',
  'get /api/t/:tenant/hotline':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler hotlineOperator auditor',
  'post /api/t/:tenant/hotline': 'officials: officeHead handler hotlineOperator',
  'get /api/t/:tenant/hotline/own': 'officials: memberUnit streetOffice communityCommittee',
  'get /api/t/:tenant/hotline/desk':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler memberUnit streetOffice communityCommittee hotlineOperator auditor observer',
  'get /api/t/:tenant/hotline/answers':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler memberUnit streetOffice communityCommittee hotlineOperator auditor',
  'post /api/t/:tenant/hotline/answers': 'officials: officeHead handler hotlineOperator',
  'get /api/t/:tenant/hotline/overview':
    'officials: leadingGroupHead leadingGroupDeputy officeHead hostHead handler memberUnit streetOffice communityCommittee hotlineOperator auditor observer',
  'post /api/t/:tenant/hotline/look-up': 'officials: officeHead handler hotlineOperator',
  'get /api/t/:tenant/hotline/:ticket': '',
  'post /api/t/:tenant/hotline/:ticket': '',
  'post /api/t/:tenant/hotline/:ticket/number': '',
  'get /api/t/:tenant/ideas': 'officials',
  'post /api/t/:tenant/ideas': 'officials: officeHead handler',
  'get /api/t/:tenant/ideas/:collection': '',
  'post /api/t/:tenant/ideas/:collection': '',
  'get /api/t/:tenant/facilities': 'officials',
  'post /api/t/:tenant/facilities':
    'officials: officeHead handler streetOffice communityCommittee gridWorker tenantAdmin',
  'get /api/t/:tenant/facilities/units': 'officials',
  'get /api/t/:tenant/facilities/gaps': 'officials',
  'get /api/t/:tenant/facilities/balance': 'officials',
  'get /api/t/:tenant/facilities/:facility': '',
  'post /api/t/:tenant/facilities/:facility/desk': '',
  'get /api/organizations/:organization/facilities/:tenant': 'members',
  'post /api/organizations/:organization/facilities/:tenant': '',
  'get /api/organizations/:organization/ideas': 'members',
  'post /api/organizations/:organization/ideas/:tenant': '',
  'get /api/organizations/:organization/capacity': 'members',
  'post /api/organizations/:organization/capacity/:tenant': 'members but applicant socialWorker',
  'get /api/platform/tenants': 'platformAdmin',
  'post /api/platform/tenants': 'platformAdmin',
  'post /api/platform/tenants/:tenant/suspension': 'platformAdmin',
  'post /api/platform/tenants/:tenant/resumption': 'platformAdmin',
  'post /api/platform/tenants/:tenant/deletion': 'platformAdmin',
  'put /api/platform/retention': 'platformAdmin',
  'get /api/platform/divisions': 'platformAdmin',
  'get /api/platform/divisions/:code': '',
};
