import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import * as z from 'zod/mini'
import { filePrefixes } from '../../functions/platform/files/storing/file-prefixes.ts'

/**
 * The bucket for what is too large for a response: files made for download, and files to be imported. They go and come
 * through presigned URLs. What is in it may be lost: it can be made again, or sent again.
 */
export class Files extends Construct {
  readonly name: string
  readonly arn: string

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const bucket = new Bucket(this, 'bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      removalPolicy: RemovalPolicy.RETAIN,
      // The site's address is not known here; without a signed address no origin gets anywhere.
      cors: [
        { allowedMethods: [HttpMethods.PUT], allowedOrigins: ['*'], allowedHeaders: ['*'], maxAge: 3600 },
      ],
      lifecycleRules: [
        { id: 'exports', prefix: filePrefixes.exports, expiration: Duration.days(1) },
        { id: 'customer-exports', prefix: filePrefixes.customers, expiration: Duration.days(1) },
        { id: 'imports', prefix: filePrefixes.imports, expiration: Duration.days(1) },
        { id: 'refused-rows', prefix: filePrefixes.refused, expiration: Duration.days(30) },
        { id: 'unfinished-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    })
    const { defaultChild } = bucket.node
    if (!(defaultChild instanceof CfnBucket)) throw new Error('The bucket has no resource')
    // Not `eventBridgeEnabled`, which brings a custom resource with a function of its own.
    defaultChild.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } }
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Its objects are private and reached only through URLs valid for five minutes; an access log would keep their query strings, which are credentials.',
    })
    this.name = bucket.bucketName
    this.arn = bucket.bucketArn
  }

  /** Acknowledges cdk-nag's finding that a function may use every file whose key begins with `prefix`. */
  acknowledgePrefix(server: Construct, prefix: string) {
    const stack = Stack.of(this)
    // The finding names the resource as the other stack imports it.
    const imported = z.object({ 'Fn::ImportValue': z.string() })
    const { 'Fn::ImportValue': name } = z.parse(imported, stack.resolve(stack.exportValue(this.arn)))
    Validations.of(server).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${name}/${prefix}*]`,
      reason: 'Each file has a key of its own, made when it is ordered: only the prefix is known before.',
    })
  }
}
