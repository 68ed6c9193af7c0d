/** What streams events over one connection, S3 Select and the like: nothing here asks for that, so no unit carries it. */
const refuse = () => {
  throw new TypeError('no unit streams events');
};

exports.eventStreamSerdeProvider = () => ({ serialize: refuse, deserialize: refuse });

/** Clients of services that could stream set themselves up for it. */
exports.resolveEventStreamSerdeConfig = (input) =>
  Object.assign(input, { eventStreamMarshaller: input.eventStreamSerdeProvider(input) });

exports.EventStreamSerde = class EventStreamSerde {
  constructor() {
    refuse();
  }
};
