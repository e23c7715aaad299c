import { AwsError, type ServiceName } from './aws-error.ts'

type Kind = 'throttle' | 'refuse' | 'fail'

const own: Readonly<Record<string, Readonly<Record<Kind, AwsError>>>> = {
  dynamodb: {
    throttle: new AwsError(
      'ThrottlingException',
      'Throughput exceeds the current capacity of your table or index.',
    ),
    refuse: new AwsError('ValidationException', 'Rejected by an injected fault.'),
    fail: new AwsError('InternalServerError', 'The request could not be processed.', 500),
  },
  ses: {
    throttle: new AwsError('Throttling', 'Maximum sending rate exceeded.'),
    refuse: new AwsError('MessageRejected', 'Rejected by an injected fault.'),
    fail: new AwsError('InternalFailure', 'The request could not be processed.', 500),
  },
  s3: {
    throttle: new AwsError('SlowDown', 'Please reduce your request rate.', 503),
    refuse: new AwsError('AccessDenied', 'Rejected by an injected fault.', 403),
    fail: new AwsError('InternalError', 'We encountered an internal error. Please try again.', 500),
  },
  'cognito-idp': {
    throttle: new AwsError('TooManyRequestsException', 'Too many requests'),
    refuse: new AwsError('InvalidParameterException', 'Rejected by an injected fault.'),
    fail: new AwsError('InternalErrorException', 'The request could not be processed.', 500),
  },
  events: {
    throttle: new AwsError('ThrottlingException', 'Rate exceeded'),
    refuse: new AwsError('ValidationException', 'Rejected by an injected fault.'),
    fail: new AwsError('InternalException', 'The request could not be processed.', 500),
  },
}

const statusOf = (code: string): number => {
  if (/^(ServiceUnavailable|RequestTimeout)/.test(code)) return 503
  if (/^Internal/.test(code)) return 500
  return /^(AccessDenied|InvalidClientTokenId)$/.test(code) ? 403 : 400
}

/** The error for a fault of this name: one of our kinds, or any AWS error by its own name. */
export const faultError = (service: ServiceName, error: string): AwsError => {
  const kinds = own[service]
  if (kinds && (error === 'throttle' || error === 'refuse' || error === 'fail')) return kinds[error]
  return new AwsError(error, 'Caused by an injected fault.', statusOf(error))
}
