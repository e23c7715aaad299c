import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager'
import { HostedZone } from 'aws-cdk-lib/aws-route53'
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'
import { resourceName } from './constructs/stage-context.ts'
import type { StageSettings } from './settings.ts'
import { edgeOutputs, makesCertificate } from './site/site-domain.ts'

/** What CloudFront takes from us-east-1 only: the site's certificate and web ACL, where the stage sets them. */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps, settings: StageSettings) {
    super(scope, id, props)
    if (makesCertificate(settings)) this.addCertificate(settings)
    if (settings.site?.webAcl !== undefined)
      this.addWebAcl(resourceName({ settings }, 'site'), settings.site.webAcl.requestsPerAddress)
  }

  private addCertificate({ site }: StageSettings) {
    if (site?.domain === undefined || site.hostedZone === undefined)
      throw new Error('A certificate is made for a domain in a hosted zone')
    const zone = HostedZone.fromHostedZoneAttributes(this, 'zone', {
      hostedZoneId: site.hostedZone.id,
      zoneName: site.hostedZone.name,
    })
    const certificate = new Certificate(this, 'certificate', {
      domainName: site.domain,
      validation: CertificateValidation.fromDns(zone),
    })
    new CfnOutput(this, edgeOutputs.certificate, { value: certificate.certificateArn })
  }

  /** Blocks an address with more requests than this in five minutes; keeps no sample of any request. */
  private addWebAcl(name: string, requestsPerAddress: number) {
    const seen = (metricName: string) => ({
      metricName,
      cloudWatchMetricsEnabled: true,
      // A sample has paths and addresses in it.
      sampledRequestsEnabled: false,
    })
    const webAcl = new CfnWebACL(this, 'web-acl', {
      name,
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: seen(name),
      rules: [
        {
          name: 'requests-per-address',
          priority: 0,
          action: { block: {} },
          statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: requestsPerAddress } },
          visibilityConfig: seen(`${name}-requests-per-address`),
        },
      ],
    })
    new CfnOutput(this, edgeOutputs.webAcl, { value: webAcl.attrArn })
  }
}
