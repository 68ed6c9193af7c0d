import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { tableShape } from '../../shared/store/keys.ts';

type Props = { key: IKey; isProtected: boolean };
type Index = (typeof tableShape.indexes)[number];

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** What an index carries besides the keys. Nothing listed: the keys alone. */
function projection({ projection: listed }: Index): Partial<GlobalSecondaryIndexPropsV2> {
  return listed.length === 0
    ? { projectionType: ProjectionType.KEYS_ONLY }
    : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...listed] };
}

/** The one table. Its keys and indexes are those of `shared/store/keys.ts`, never spelled here. */
export class PurchaseTable extends Construct {
  readonly table: TableV2;
  readonly streamArn: string;

  constructor(scope: Construct, id: string, { key, isProtected }: Props) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: text(tableShape.pk),
      sortKey: text(tableShape.sk),
      globalSecondaryIndexes: tableShape.indexes.map((index) => ({
        indexName: index.name,
        partitionKey: text(index.pk),
        sortKey: text(index.sk),
        ...projection(index),
      })),
      timeToLiveAttribute: tableShape.ttl,
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: TableEncryptionV2.customerManagedKey(key),
      deletionProtection: isProtected,
      removalPolicy: isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const { tableStreamArn } = this.table;
    if (!tableStreamArn)
      throw new TypeError('The table has no stream: nothing would leave the outbox.');
    this.streamArn = tableStreamArn;
  }
}
