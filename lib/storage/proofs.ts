import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import * as z from 'zod/mini'

/** After the last backup from before an erasure is gone, what would erase again is not needed for so many days more. */
const replayDaysLeft = 7

const prefixes = ['proofs/', 'replay/'] as const
const formPrefix = 'replay/~information/'

/**
 * The bucket for what has to survive the table and must not be changed: proofs of erasures, each locked until its day, and
 * what is needed to erase again after the table was restored from a backup, for as long as there are such backups.
 */
export class Proofs extends Construct {
  readonly name: string
  readonly arn: string

  /** `backupDays`: for how many days backups of the table are kept. */
  constructor(scope: Construct, id: string, backupDays: number) {
    super(scope, id)
    const bucket = new Bucket(this, 'bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      removalPolicy: RemovalPolicy.RETAIN,
      // Each proof says itself until when it is locked; the rest is not.
      objectLockEnabled: true,
      versioned: true,
      lifecycleRules: [
        {
          id: 'replay',
          prefix: 'replay/',
          expiration: Duration.days(backupDays + replayDaysLeft),
          noncurrentVersionExpiration: Duration.days(1),
        },
      ],
    })
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Its objects are private; who reads or writes one is in the logs of the functions that do.',
    })
    this.name = bucket.bucketName
    this.arn = bucket.bucketArn
  }

  /** Permission to read proofs. */
  readStatement() {
    return new PolicyStatement({
      sid: 'Proofs',
      actions: ['s3:GetObject'],
      resources: [`${this.arn}/proofs/*`],
    })
  }

  /** Permission to list what is in the bucket, and to read what is needed to erase again and the proofs it belongs to. */
  replayStatements() {
    return [
      new PolicyStatement({
        sid: 'ReplayList',
        actions: ['s3:ListBucket'],
        resources: [this.arn],
      }),
      ...prefixes.map(
        (prefix) =>
          new PolicyStatement({
            sid: prefix === 'replay/' ? 'ReplayRead' : 'ProofsRead',
            actions: ['s3:GetObject'],
            resources: [`${this.arn}/${prefix}*`],
          }),
      ),
    ]
  }

  /** Permission to write proofs and lock them, and to write what is needed to erase again. */
  writeStatements() {
    return [
      new PolicyStatement({
        sid: 'Proofs',
        actions: ['s3:PutObject', 's3:PutObjectRetention'],
        resources: [`${this.arn}/proofs/*`],
      }),
      new PolicyStatement({
        sid: 'Replay',
        actions: ['s3:PutObject'],
        resources: [`${this.arn}/replay/*`],
      }),
    ]
  }

  /** Permission to keep which requests of the form were erased, and to read that after a restore. */
  formStatements() {
    return [
      new PolicyStatement({ sid: 'ErasedList', actions: ['s3:ListBucket'], resources: [this.arn] }),
      new PolicyStatement({
        sid: 'Erased',
        actions: ['s3:GetObject', 's3:PutObject'],
        resources: [`${this.arn}/${formPrefix}*`],
      }),
    ]
  }

  /** Acknowledges cdk-nag's finding that a function may use every object of a kind. */
  acknowledge(server: Construct) {
    const stack = Stack.of(this)
    // The finding names the resource as the other stack imports it.
    const imported = z.object({ 'Fn::ImportValue': z.string() })
    const { 'Fn::ImportValue': name } = z.parse(imported, stack.resolve(stack.exportValue(this.arn)))
    for (const prefix of [...prefixes, formPrefix])
      Validations.of(server).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${name}/${prefix}*]`,
        reason:
          'Each proof has a number of its own, given when it is ordered: only the prefix is known before.',
      })
  }
}
