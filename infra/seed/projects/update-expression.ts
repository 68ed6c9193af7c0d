import type { AttributeValue, Update } from '@aws-sdk/client-dynamodb';

type Row = Record<string, AttributeValue>;

const sum = (before: AttributeValue | undefined, more: AttributeValue): AttributeValue => ({
  N: String(Number(before?.N ?? 0) + Number(more.N ?? 0)),
});

/**
 * `row` after an update as this store writes them: `SET a = :b, … ADD c :d, … REMOVE e, …`, of attributes at the top.
 *
 * @throws {SyntaxError} for any other
 */
export function changed(row: Row, update: Omit<Update, 'TableName' | 'Key'>): Row {
  const { UpdateExpression = '', ExpressionAttributeNames: names = {} } = update;
  const { ExpressionAttributeValues: values = {} } = update;
  const next: Row = { ...row };
  const nameAt = (word: string) => (word.startsWith('#') ? (names[word] ?? word) : word);
  const valueAt = (word: string) => {
    const value = values[word];
    if (!value) throw new SyntaxError(`${word} in ${UpdateExpression}`);
    return value;
  };
  const does: Record<string, (part: string) => void> = {
    SET: (part) => {
      const [name = '', value = ''] = part.split(/\s*=\s*/);
      next[nameAt(name)] = valueAt(value);
    },
    ADD: (part) => {
      const [name = '', value = ''] = part.split(/\s+/);
      next[nameAt(name)] = sum(next[nameAt(name)], valueAt(value));
    },
    REMOVE: (part) => {
      delete next[nameAt(part)];
    },
  };
  for (const clause of UpdateExpression.split(/\s+(?=SET |ADD |REMOVE )/)) {
    const [, verb = '', rest = ''] = /^(\w+)\s+(.*)$/s.exec(clause) ?? [];
    const run = does[verb];
    if (!run) throw new SyntaxError(UpdateExpression);
    for (const part of rest.split(/\s*,\s*/)) run(part.trim());
  }
  return next;
}
