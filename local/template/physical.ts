import { createHash } from 'node:crypto'

/** The account and region that the templates are nominally deployed to. */
export type DeploymentTarget = { region: string; accountId: string; partition: string }

/** A resource with the properties that its name depends on resolved. */
export type Named = {
  stack: string
  logicalId: string
  type: string
  path: string | undefined
  property: (name: string) => unknown
}

type Identity = { ref: string; attributes: Readonly<Record<string, string>> }

const digest = (text: string, length: number) =>
  createHash('sha256').update(text).digest('hex').slice(0, length)

/** Suffixes that CDK and our constructs append to a construct's path for the resource it consists of. */
const pathSuffixes: ReadonlySet<string> = new Set(['Resource', 'Default', 'function', 'rule'])

/** The construct's own name: `Fidelizacion-local-Service/calls/calls-http/function/Resource` is `calls-http`. */
export const constructName = (path: string | undefined, logicalId: string): string =>
  path?.split('/').findLast((part) => !pathSuffixes.has(part)) ?? logicalId

/**
 * What CloudFormation would return for `Ref` and `Fn::GetAtt` of a deployed resource. Names that the template leaves
 * to AWS are derived from the logical id, and so are the same at each start.
 */
export const identityOf = (resource: Named, { region, accountId, partition }: DeploymentTarget): Identity => {
  const { stack, logicalId, type } = resource
  const named = (property: string, otherwise = `${stack}-${logicalId}`) => {
    const value = resource.property(property)
    return typeof value === 'string' ? value : otherwise
  }
  const arn = (service: string, tail: string, where = `${region}:${accountId}`) =>
    `arn:${partition}:${service}:${where}:${tail}`
  const arnOnly = (ref: string, Arn: string): Identity => ({ ref, attributes: { Arn } })
  switch (type) {
    case 'AWS::DynamoDB::GlobalTable':
    case 'AWS::DynamoDB::Table': {
      const name = named('TableName')
      const Arn = arn('dynamodb', `table/${name}`)
      return { ref: name, attributes: { Arn, StreamArn: `${Arn}/stream/local`, TableId: digest(name, 32) } }
    }
    case 'AWS::Lambda::Function': {
      const name = named('FunctionName', constructName(resource.path, logicalId))
      return arnOnly(name, arn('lambda', `function:${name}`))
    }
    case 'AWS::SQS::Queue': {
      const name = named('QueueName')
      const url = `https://sqs.${region}.amazonaws.com/${accountId}/${name}`
      return { ref: url, attributes: { Arn: arn('sqs', name), QueueName: name, QueueUrl: url } }
    }
    case 'AWS::Events::EventBus': {
      const name = named('Name')
      return { ref: name, attributes: { Arn: arn('events', `event-bus/${name}`), Name: name } }
    }
    case 'AWS::Events::Rule': {
      const name = named('Name')
      const bus = resource.property('EventBusName')
      const below = typeof bus === 'string' && bus !== 'default' ? `${bus.split('/').at(-1)}/` : ''
      return arnOnly(name, arn('events', `rule/${below}${name}`))
    }
    case 'AWS::Scheduler::Schedule': {
      const name = named('Name', constructName(resource.path, logicalId))
      return arnOnly(name, arn('scheduler', `schedule/${named('GroupName', 'default')}/${name}`))
    }
    case 'AWS::Scheduler::ScheduleGroup': {
      const name = named('Name')
      return arnOnly(name, arn('scheduler', `schedule-group/${name}`))
    }
    case 'AWS::IAM::Role': {
      const name = named('RoleName')
      return {
        ref: name,
        attributes: { Arn: arn('iam', `role/${name}`, `:${accountId}`), RoleId: `AROA${digest(name, 16)}` },
      }
    }
    case 'AWS::Cognito::UserPool': {
      const id = `${region}_${digest(`${stack}/${logicalId}`, 9)}`
      const ProviderName = `cognito-idp.${region}.amazonaws.com/${id}`
      const attributes = {
        Arn: arn('cognito-idp', `userpool/${id}`),
        ProviderName,
        ProviderURL: `https://${ProviderName}`,
        UserPoolId: id,
      }
      return { ref: id, attributes }
    }
    case 'AWS::Cognito::UserPoolClient': {
      const id = digest(`${stack}/${logicalId}`, 26)
      return { ref: id, attributes: { ClientId: id, Name: named('ClientName') } }
    }
    case 'AWS::Cognito::UserPoolResourceServer':
      return { ref: named('Identifier'), attributes: {} }
    case 'AWS::Cognito::UserPoolGroup':
      return { ref: named('GroupName'), attributes: {} }
    case 'AWS::SES::EmailIdentity': {
      const identity = named('EmailIdentity')
      return { ref: identity, attributes: { EmailIdentity: identity } }
    }
    case 'AWS::SES::ConfigurationSet':
      return { ref: named('Name'), attributes: {} }
    case 'AWS::SecretsManager::Secret': {
      const Arn = arn('secretsmanager', `secret:${named('Name')}-${digest(`${stack}/${logicalId}`, 6)}`)
      return { ref: Arn, attributes: { Id: Arn } }
    }
    case 'AWS::KMS::Key': {
      const id = digest(`${stack}/${logicalId}`, 32)
      return { ref: id, attributes: { Arn: arn('kms', `key/${id}`), KeyId: id } }
    }
    case 'AWS::Logs::LogGroup': {
      const name = named('LogGroupName')
      return arnOnly(name, arn('logs', `log-group:${name}:*`))
    }
    case 'AWS::SNS::Topic': {
      const name = named('TopicName')
      const Arn = arn('sns', name)
      return { ref: Arn, attributes: { TopicArn: Arn, TopicName: name } }
    }
    case 'AWS::S3::Bucket': {
      const name = named('BucketName', `${stack}-${logicalId}`.toLowerCase())
      return {
        ref: name,
        attributes: {
          Arn: `arn:${partition}:s3:::${name}`,
          RegionalDomainName: `${name}.s3.${region}.amazonaws.com`,
        },
      }
    }
    case 'AWS::CloudFront::Distribution': {
      const Id = `E${digest(`${stack}/${logicalId}`, 13).toUpperCase()}`
      return { ref: Id, attributes: { Id, DomainName: `${Id.toLowerCase()}.cloudfront.net` } }
    }
    case 'AWS::CloudFront::Function':
      return {
        ref: named('Name'),
        attributes: { FunctionARN: arn('cloudfront', `function/${named('Name')}`) },
      }
    case 'AWS::CloudFront::OriginAccessControl': {
      const Id = digest(`${stack}/${logicalId}`, 14)
      return { ref: Id, attributes: { Id } }
    }
    case 'AWS::Cognito::UserPoolDomain':
      return { ref: named('Domain'), attributes: {} }
    case 'AWS::ApiGatewayV2::Api': {
      const id = digest(`${stack}/${logicalId}`, 10)
      return {
        ref: id,
        attributes: { ApiId: id, ApiEndpoint: `https://${id}.execute-api.${region}.amazonaws.com` },
      }
    }
    default:
      return { ref: `${stack}-${logicalId}`, attributes: {} }
  }
}
