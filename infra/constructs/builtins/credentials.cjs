const { fromEnv } = require('@aws-sdk/credential-provider-env');

/** Where a function runs, its credentials are in its environment: no profile, no sign-on and no metadata is asked. */
exports.defaultProvider = () => fromEnv();
