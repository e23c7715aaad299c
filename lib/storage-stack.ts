import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { GeneratedKey } from './constructs/generated-key.ts'
import type { StageSettings } from './settings.ts'
import { Files } from './storage/files.ts'
import { Mail } from './storage/mail.ts'
import { People } from './storage/people.ts'
import { Proofs } from './storage/proofs.ts'
import { ServiceTable } from './storage/service-table.ts'

/**
 * What must never be lost: the table, the keys that data depends on, the mail identity and the user pool. The bucket is kept
 * with them.
 */
export class StorageStack extends Stack {
  readonly table: ServiceTable
  readonly fingerprintKey: GeneratedKey
  readonly reviewKey: GeneratedKey
  readonly suppressionKey: GeneratedKey
  readonly sampleKey: GeneratedKey
  readonly erasureKey: GeneratedKey
  readonly mail: Mail
  readonly people: People
  readonly files: Files
  readonly proofs: Proofs

  constructor(scope: Construct, id: string, props: StackProps, settings: StageSettings) {
    super(scope, id, props)
    this.table = new ServiceTable(this, 'table', settings.backupDays)
    this.fingerprintKey = new GeneratedKey(this, 'fingerprint-key', {
      lives: 'as-long-as-the-data',
      notRotated:
        'A fingerprint must recognise a repeated call permanently: with another key no repeat is recognised.',
    })
    this.reviewKey = new GeneratedKey(this, 'review-key', {
      lives: 'as-long-as-the-data',
      notRotated: "It makes reviews' ids: with another key, a call would be reviewed twice.",
    })
    this.suppressionKey = new GeneratedKey(this, 'suppression-key', {
      lives: 'as-long-as-the-data',
      notRotated:
        'It makes the hashes of numbers that are not to be called, which outlive the numbers themselves: with another key, they would be called again.',
    })
    this.sampleKey = new GeneratedKey(this, 'sample-key', {
      lives: 'as-long-as-the-data',
      notRotated:
        "The months' keys of the sample are made from it: with another one, a month would not be drawn as was committed to.",
    })
    this.erasureKey = new GeneratedKey(this, 'erasure-key', {
      lives: 'as-long-as-the-data',
      notRotated:
        'What is blocked is sealed with it, and proofs are found by it: with another one nothing could be opened or erased again.',
    })
    this.mail = new Mail(this, 'mail', settings)
    this.people = new People(this, 'people', settings, this.mail)
    this.files = new Files(this, 'files')
    this.proofs = new Proofs(this, 'proofs', settings.backupDays)

    new CfnOutput(this, 'TableName', { value: this.table.name })
    new CfnOutput(this, 'BucketName', { value: this.files.name })
    new CfnOutput(this, 'UserPoolId', { value: this.people.userPoolId })
    new CfnOutput(this, 'TokenUrl', { value: this.people.tokenUrl })
    new CfnOutput(this, 'ClientId-machine', { value: this.people.machineClientId })
    this.mail.dnsRecords.forEach(({ name, value }, index) => {
      new CfnOutput(this, `MailDns${index + 1}`, { value: `${name} CNAME ${value}` })
    })
  }
}
