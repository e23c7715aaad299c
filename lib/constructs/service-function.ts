import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
import { FilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type * as z from 'zod/mini'
import type { FunctionName } from '../function-names.ts'
import { bundledCode } from '../bundling/bundled-code.ts'
import type { DeadLetterQueue } from './dead-letter-queue.ts'
import { type StageContext, metricsNamespace, resourceName } from './stage-context.ts'
import { ServiceAlarm, type AlarmText } from './service-alarm.ts'

export type ServiceFunctionProps<S extends z.ZodMiniObject> = {
  /** The schema of the settings it reads at startup, which types its environment here. */
  settings: S
  environment: Record<keyof z.output<S> & string, string>
  /** Everything it may do apart from writing its log and its traces. */
  may: readonly PolicyStatement[]
  /** The text of its errors alarm. */
  failing: AlarmText
  timeout: Duration
  /** In MB, 512 by default. CPU is proportional to it. */
  memory?: number
  /** For asynchronous invocations: how often Lambda retries an event, and the queue it finally goes to. */
  background?: { retries: number; deadLetters: DeadLetterQueue }
}

const checkKeys = (name: string, schema: z.ZodMiniObject, environment: Record<string, string>) => {
  const wanted = Object.keys(schema.shape).sort().join()
  const given = Object.keys(environment).sort().join()
  if (wanted !== given) throw new Error(`${name} reads ${wanted} but is given ${given}`)
}

/** A function of the service: `functions/<part>/<entry>.ts` as one bundle, with its own role, log group and alarm. */
export class ServiceFunction<S extends z.ZodMiniObject = z.ZodMiniObject> extends Construct {
  readonly fn: LambdaFunction
  readonly name: FunctionName

  constructor(scope: Construct, name: FunctionName, stage: StageContext, props: ServiceFunctionProps<S>) {
    super(scope, name)
    this.name = name
    checkKeys(name, props.settings, props.environment)
    const functionName = resourceName(stage, name)
    const logGroup = new LogGroup(this, 'log', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: stage.settings.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const role = new Role(this, 'role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    const writeLog = new PolicyStatement({
      sid: 'Log',
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    })
    const { background } = props
    const reserved = stage.settings.reservedConcurrency?.[name]
    this.fn = new LambdaFunction(this, 'function', {
      functionName,
      code: bundledCode(name),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memory ?? 512,
      timeout: props.timeout,
      tracing: Tracing.ACTIVE,
      logGroup,
      role,
      initialPolicy: [writeLog, ...props.may],
      environment: props.environment,
      ...(reserved === undefined ? {} : { reservedConcurrentExecutions: reserved }),
      ...(background
        ? { deadLetterQueue: background.deadLetters.queue, retryAttempts: background.retries }
        : {}),
    })
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason:
        "X-Ray's write actions take no resource; test/infra holds every other statement to its exact resources.",
    })
    new ServiceAlarm(this, `${name}-errors`, stage, {
      text: props.failing,
      metric: this.faults(stage, logGroup),
      threshold: 0,
      periods: { bad: 2, of: 5 },
    })
  }

  /** Errors counted by Lambda, and errors that the function caught, handled as well as it could, and logged. */
  private faults(stage: StageContext, logGroup: LogGroup): IMetric {
    const period = Duration.minutes(1)
    const logged = new MetricFilter(this, 'logged-errors', {
      logGroup,
      filterPattern: FilterPattern.stringValue('$.level', '=', 'error'),
      metricNamespace: metricsNamespace(stage),
      metricName: `${this.name}-logged-errors`,
    })
    return new MathExpression({
      expression: 'FILL(thrown, 0) + FILL(logged, 0)',
      usingMetrics: {
        thrown: this.fn.metricErrors({ period, statistic: 'sum' }),
        logged: logged.metric({ period, statistic: 'sum' }),
      },
      label: `${this.name} errors`,
      period,
    })
  }
}
