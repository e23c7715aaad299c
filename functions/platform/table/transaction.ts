import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'

/** One write of a transaction, as the document client takes it. */
export type TransactionItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]
