/** The SES events about an e-mail's outcome, by their `detail-type`. */
export const mailEvents = [
  'Email Sent',
  'Email Delivered',
  'Email Delivery Delayed',
  'Email Bounced',
  'Email Complaint Received',
  'Email Rejected',
]
