/** Where the SDK keeps endpoints it was told of. The table is asked where it is: there is never one to keep. */
exports.EndpointCache = class EndpointCache {
  getEndpoint() {
    return undefined;
  }
  get() {
    return undefined;
  }
  set() {}
  delete() {}
  has() {
    return false;
  }
  clear() {}
};
