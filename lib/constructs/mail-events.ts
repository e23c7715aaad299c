import type { EventPattern } from 'aws-cdk-lib/aws-events'

/**
 * SES's events about the outcome of a configuration set's e-mails that have a tag of this name. Alerts, e-mails about
 * draws and posted ones each have one that the others lack, and a function of their own.
 */
export const mailEventsWith = (configurationSet: string, tag: string): EventPattern => ({
  source: ['aws.ses'],
  detailType: [
    'Email Sent',
    'Email Delivered',
    'Email Delivery Delayed',
    'Email Bounced',
    'Email Complaint Received',
    'Email Rejected',
  ],
  detail: { mail: { tags: { 'ses:configuration-set': [configurationSet], [tag]: [{ exists: true }] } } },
})
