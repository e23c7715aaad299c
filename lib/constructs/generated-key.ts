import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'

type GeneratedKeyProps = {
  /** `as-long-as-the-data` keys outlive their stack. */
  lives: 'as-long-as-the-data' | 'as-long-as-the-stack'
  /** The reason Secrets Manager does not rotate it. */
  notRotated: string
}

/**
 * A key that nobody ever sees: Secrets Manager generates it, CloudFormation puts it into a function's environment,
 * and no function may read it from Secrets Manager at run time.
 */
export class GeneratedKey extends Construct {
  /** A dynamic reference, which CloudFormation resolves at deployment. */
  readonly reference: string

  constructor(scope: Construct, id: string, { lives, notRotated }: GeneratedKeyProps) {
    super(scope, id)
    const secret = new Secret(this, 'secret', {
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: lives === 'as-long-as-the-data' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    Validations.of(secret).acknowledge({ id: 'AwsSolutions-SMG4', reason: notRotated })
    this.reference = secret.secretValue.unsafeUnwrap()
  }
}
