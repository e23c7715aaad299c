import { CfnParameter } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import type { Distribution, DistributionProps } from 'aws-cdk-lib/aws-cloudfront'
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53'
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets'
import type { Construct } from 'constructs'
import type { StageSettings } from '../settings.ts'

/** The parameters of the service stack whose values are outputs of the edge stack, by the outputs' names. */
export const edgeOutputs = { certificate: 'SiteCertificateArn', webAcl: 'SiteWebAclArn' } as const

/** Whether the edge stack makes the site's certificate: there is a domain, and the stage brings no certificate. */
export const makesCertificate = ({ site }: StageSettings): boolean =>
  site?.domain !== undefined && site.certificateArn === undefined

/** Whether the stage has anything in the edge stack. */
export const hasEdge = (settings: StageSettings): boolean =>
  makesCertificate(settings) || settings.site?.webAcl !== undefined

/** An ARN that the deployment takes from the edge stack: a reference to another region would need a function of CDK's. */
const fromEdge = (scope: Construct, name: string): string => {
  const parameter = new CfnParameter(scope, name, {
    description: `The output ${name} of the edge stack`,
    allowedPattern: 'arn:aws:.+',
  })
  parameter.overrideLogicalId(name)
  return parameter.valueAsString
}

/** What a distribution has of the stage's own: its domain with the certificate, and the web ACL. */
export const domainOf = (scope: Construct, settings: StageSettings): Partial<DistributionProps> => {
  const { domain, certificateArn, webAcl } = settings.site ?? {}
  const arn = makesCertificate(settings) ? fromEdge(scope, edgeOutputs.certificate) : certificateArn
  return {
    ...(domain !== undefined &&
      arn !== undefined && {
        domainNames: [domain],
        certificate: Certificate.fromCertificateArn(scope, 'certificate', arn),
      }),
    ...(webAcl !== undefined && { webAclId: fromEdge(scope, edgeOutputs.webAcl) }),
  }
}

/** The addresses of the domain, where the stage's hosted zone is in the same account. */
export const pointDomain = (scope: Construct, { site }: StageSettings, distribution: Distribution) => {
  if (site?.domain === undefined || site.hostedZone === undefined) return
  const zone = HostedZone.fromHostedZoneAttributes(scope, 'zone', {
    hostedZoneId: site.hostedZone.id,
    zoneName: site.hostedZone.name,
  })
  const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution))
  new ARecord(scope, 'address', { zone, recordName: `${site.domain}.`, target })
  new AaaaRecord(scope, 'address-v6', { zone, recordName: `${site.domain}.`, target })
}
