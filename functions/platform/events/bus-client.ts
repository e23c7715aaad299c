import { EventBridgeClient, type EventBridgeClientConfig } from '@aws-sdk/client-eventbridge'

/**
 * The client that publishes on our bus. Endpoint, region and credentials come from the environment. A request without a
 * response within 2 s fails with `TimeoutError` and is retried, three attempts in all: a hanging bus must not use up a
 * function's time.
 */
export const busClient = (config: EventBridgeClientConfig = {}): EventBridgeClient =>
  new EventBridgeClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true },
    ...config,
  })
