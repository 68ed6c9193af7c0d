/**
 * The dependency rule of the architecture, as code. Read top to bottom: each line says who may not look at whom.
 *
 *   shared/domain <- shared/contracts <- shared/messages
 *                         ^ <- shared/process, shared/store <- functions <- infra
 *   web sees domain, contracts, messages and, as a type only, the API it calls.
 */
const own = '^(shared|functions|infra|web|test)/';
const notTest = '[.]test[.]tsx?$';

/** Files under `from` (tests apart) must not import anything of ours that is not in `allowed`. */
const seesOnly = (name, from, allowed, extra = {}) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: notTest },
  to: { path: own, pathNot: allowed, ...extra },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'imports-resolve', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^shared/domain/', pathNot: notTest },
      to: { pathNot: ['^shared/domain/', 'node_modules/zod/'] },
    },
    seesOnly('contracts-see-domain', '^shared/contracts/', '^shared/(contracts|domain)/'),
    seesOnly('messages-see-contracts', '^shared/messages/', '^shared/(messages|contracts|domain)/'),
    seesOnly('process-sees-contracts', '^shared/process/', '^shared/(process|contracts|domain)/'),
    seesOnly('store-sees-contracts', '^shared/store/', '^shared/(store|contracts|domain)/'),
    seesOnly('functions-see-shared', '^functions/', '^(functions|shared)/'),
    seesOnly(
      'stacks-see-names-not-code',
      '^infra/(stacks|constructs)/',
      '^(infra/|shared/(domain|contracts|process)/|shared/store/(keys|isolation/(scopes|partition-table|session-tags))[.]ts|web/build[.]ts)',
    ),
    seesOnly(
      'web-sees-domain-contracts-messages',
      '^web/',
      '^(web|shared/(domain|contracts|messages))/',
      {
        dependencyTypesNot: ['type-only'],
      },
    ),
    seesOnly(
      'web-takes-types-from-functions-only',
      '^web/',
      '^(web|shared/(domain|contracts|messages)|functions)/',
    ),
    seesOnly(
      'nothing-sees-tests',
      '^(shared|functions|infra|web)/',
      '^(shared|functions|infra|web)/',
    ),
    {
      name: 'nothing-sees-test-files',
      severity: 'error',
      from: {},
      to: { path: notTest },
    },
    {
      name: 'sdk-only-at-the-edge',
      comment:
        'The AWS SDK is spoken in the store, in what builds the dependencies, in adapters and in infra.',
      severity: 'error',
      from: {
        path: own,
        pathNot: [
          '^shared/store/',
          '^functions/deps[^/]*[.]ts$',
          '^functions/adapters/',
          '^infra/',
          '^test/',
          notTest,
        ],
      },
      to: { path: 'node_modules/@aws-sdk/' },
    },
    {
      name: 'runtime-needs-no-dev-package',
      comment: '`npm start` installs without devDependencies.',
      severity: 'error',
      from: {
        path: '^(shared|functions|web|infra/(local|demo))/',
        pathNot: notTest,
      },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|cdk[.]out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
