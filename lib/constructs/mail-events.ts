/** The events of SES that say what became of a mail, by their `detail-type`. */
export const mailEvents = [
  'Email Sent',
  'Email Delivered',
  'Email Delivery Delayed',
  'Email Bounced',
  'Email Complaint Received',
  'Email Rejected',
]
