import { RemovalPolicy } from 'aws-cdk-lib'
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  StreamViewType,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb'
import { Construct } from 'constructs'
import { type IndexId, indexes } from '../../functions/contract/parts.ts'

const text = (name: string) => ({ name, type: AttributeType.STRING })

const indexProps = ({ name, pk, sk, projects }: (typeof indexes)[IndexId]): GlobalSecondaryIndexPropsV2 => ({
  indexName: name,
  partitionKey: text(pk),
  sortKey: text(sk),
  ...(projects.length === 0
    ? { projectionType: ProjectionType.KEYS_ONLY }
    : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...projects] }),
})

/** The table, with the indexes that the parts declare. Neither deleting the stack nor an accident can delete it. */
export class ServiceTable extends Construct {
  readonly name: string
  readonly arn: string
  readonly streamArn: string

  /** `backupDays`: for how many days the table can be restored as it was at any second. */
  constructor(scope: Construct, id: string, backupDays: number) {
    super(scope, id)
    const table = new TableV2(this, 'table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billing: Billing.onDemand(),
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: backupDays,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      timeToLiveAttribute: 'expiresAt',
      globalSecondaryIndexes: Object.values(indexes).map(indexProps),
    })
    if (table.tableStreamArn === undefined) throw new Error('The table has no stream')
    this.name = table.tableName
    this.arn = table.tableArn
    this.streamArn = table.tableStreamArn
  }

  /** The ARN of an index, as IAM expects it. */
  indexArn(index: IndexId): string {
    return `${this.arn}/index/${indexes[index].name}`
  }
}
