import middy from '@middy/core';

/** Fail half a second before Lambda would, so that a slow run ends in an error of ours, not a silent kill. */
const timeoutEarlyInMillis = 500;

/** A Lambda function that is called by an event, not by a person. Faults are logged with their name. */
export const eventHandler = <Event, Answer>(run: (event: Event) => Promise<Answer>) =>
  middy<Event, Answer>({ timeoutEarlyInMillis })
    .onError(({ error }) => {
      console.error(JSON.stringify({ name: error?.name, stack: error?.stack }));
    })
    .handler((event) => run(event));
